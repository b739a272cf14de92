import type { EnvironmentSpec } from '../../environment/environment-schema';
import { names } from '../../names/names';
import type { PlatformContext, PlatformFinding, PlatformRule } from './platform-rule';

/**
 * Names of one environment are not those of another. Policies admit an environment's names by their beginning, so within
 * an account `shop-eu-*` must hold nothing of another environment; and buckets have one name in all the world.
 */
export const ownNames: PlatformRule = (context) => {
  if (context.shared === undefined) return [];
  return [...reserved(context), ...overlapping(context), ...bucketsTwice(context)];
};

/** What is shared has names as an environment of this name would. */
function reserved({ environments }: PlatformContext): PlatformFinding[] {
  const fix = 'choose another name';
  return Object.entries(environments).flatMap(([environment, { shortName }]): PlatformFinding[] => [
    ...(shortName === word
      ? [{ environment, code: 'SHORT_NAME_TAKEN', path: ['shortName'], message: ofShared, found: shortName, fix }]
      : []),
    ...(environment === word
      ? [{ code: 'ENVIRONMENT_NAME_TAKEN', path: ['environments', word], message: ofShared, found: word, fix }]
      : []),
  ]);
}

const word = 'shared';
const ofShared = 'what all environments share has this name in AWS';

function overlapping({ environments }: PlatformContext): PlatformFinding[] {
  const all = Object.entries(environments);
  return all.flatMap(([environment, spec]) =>
    all.flatMap(([other, shorter]): PlatformFinding[] => {
      if (spec.account === undefined || spec.account !== shorter.account) return []; // nobody knows
      if (!spec.shortName.startsWith(`${shorter.shortName}-`)) return [];
      return [
        {
          environment,
          code: 'SHORT_NAMES_OVERLAP',
          path: ['shortName'],
          message: `${other} is in the same account, and its policies would hold for names of ${environment} too`,
          found: `${spec.shortName}, which begins with ${shorter.shortName}-`,
          fix: `choose a short name that does not begin with ${shorter.shortName}-`,
        },
      ];
    }),
  );
}

interface Bucket {
  readonly environment: string;
  readonly key: string;
  readonly name: string;
}

function bucketsTwice(context: PlatformContext): PlatformFinding[] {
  const all = Object.entries(context.environments).flatMap(([environment, spec]) =>
    bucketsOf(context.project, spec).map((bucket): Bucket => ({ ...bucket, environment })),
  );
  return all.flatMap(({ environment, key, name }, index): PlatformFinding[] => {
    const other = all.slice(0, index).find((earlier) => earlier.name === name && earlier.environment !== environment);
    if (other === undefined) return [];
    const message = `bucket "${other.key}" of ${other.environment} has this name already, and buckets share their names with all the world`;
    const fix = 'choose another name';
    return [{ environment, code: 'BUCKET_TAKEN', path: ['buckets', key], message, found: name, fix }];
  });
}

function bucketsOf(project: string, spec: EnvironmentSpec): Omit<Bucket, 'environment'>[] {
  const context = { project, shortName: spec.shortName };
  return Object.entries(spec.buckets).flatMap(([key, { replicated }]) => [
    { key, name: names.bucket(context, key) },
    ...(replicated ? [{ key, name: names.recoveryBucket(context, key) }] : []),
  ]);
}

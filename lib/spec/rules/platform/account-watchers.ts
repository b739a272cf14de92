import type { EnvironmentSpec } from '../../environment/environment-schema';
import type { PlatformFinding, PlatformRule } from './platform-rule';

const watchers = {
  trail: 'CloudTrail',
  config: 'the Config recorder',
  guardDuty: 'the GuardDuty detector',
  securityHub: 'Security Hub',
} as const;

const kinds = ['trail', 'config', 'guardDuty', 'securityHub'] as const;

/** An account has one of each service that watches it in a region: the second environment that makes one fails. */
export const accountWatchers: PlatformRule = ({ environments }) => {
  const all = Object.entries(environments);
  return all.flatMap(([environment, spec], index) =>
    kinds.flatMap((kind): PlatformFinding[] => {
      const other = all.slice(0, index).find(([, earlier]) => isSamePlace(earlier, spec) && earlier.security[kind]);
      if (other === undefined || !spec.security[kind]) return [];
      return [
        {
          environment,
          code: 'ACCOUNT_WATCHED_TWICE',
          path: ['security', kind],
          message: `${other[0]} is in the same account and region and has ${watchers[kind]} already`,
          found: `true in account ${spec.account}, ${spec.region}`,
          fix: `set security: { ${kind}: false } in one of the two`,
        },
      ];
    }),
  );
};

/** Which account an environment without one is in, nobody knows. */
function isSamePlace(one: EnvironmentSpec, other: EnvironmentSpec): boolean {
  return one.account !== undefined && one.account === other.account && one.region === other.region;
}

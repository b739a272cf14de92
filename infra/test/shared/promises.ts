import type { Platform } from '../../../lib/spec';
import { sharedStacks } from '../../lib/shared';
import {
  listOf,
  ofType,
  resourcesOf,
  unless,
  unlessSame,
  type Json,
  type Promised,
  type Resources,
} from '../resources';
import { newApp } from '../synthesized';
import { expired, pinnedImages } from './images';

const repositories = (resources: Resources): readonly Json[] =>
  ofType(resources, 'AWS::ECR::Repository').map(({ Properties }) => Properties);

const accountsOf = ({ environments }: Platform): readonly string[] =>
  Object.values(environments).map(({ account }) => `arn:aws:iam::${account}:root`);

/** About the repositories of one region, for platforms whose pins are this repository's. */
export const imagePromises = {
  'has a repository for every image that an environment runs': (resources, { project, environments }) => {
    const images = Object.keys(environments).flatMap((name) => [...pinnedImages(name).keys()]);
    const wanted = [...new Set(images)].map((image) => `${project}/${image}`);
    return unlessSame(
      repositories(resources)
        .map(({ RepositoryName }) => RepositoryName)
        .sort(),
      wanted.sort(),
    );
  },
  'never moves a tag, and scans what comes': (resources) => [
    ...repositories(resources).flatMap(({ ImageTagMutability, ImageScanningConfiguration }) =>
      unlessSame([ImageTagMutability, ImageScanningConfiguration?.ScanOnPush], ['IMMUTABLE', true]),
    ),
    ...unlessSame(
      ofType(resources, 'AWS::ECR::RegistryScanningConfiguration').map(
        ({ Properties }) => Properties.Rules[0].ScanFrequency,
      ),
      ['SCAN_ON_PUSH'],
    ),
  ],
  'keeps images when its stack goes': (resources) =>
    ofType(resources, 'AWS::ECR::Repository').flatMap(({ DeletionPolicy }) =>
      unlessSame(DeletionPolicy, 'RetainExceptOnCreate'),
    ),
  'lets the accounts of the environments pull, and do nothing else': (resources, platform) =>
    repositories(resources).flatMap(({ RepositoryPolicyText }) => {
      const statements = listOf(RepositoryPolicyText?.Statement);
      return [
        ...unlessSame(
          statements.flatMap(({ Principal }) => listOf(Principal.AWS)).sort(),
          [...accountsOf(platform)].sort(),
        ),
        ...unless(
          statements.every(({ Action }) =>
            listOf(Action).every((one) => /^ecr:(Batch)?(Get|Check)[A-Za-z]+$/.test(String(one))),
          ),
          statements,
        ),
      ];
    }),
  'keeps 50 images, and layers without a tag for 7 days': (resources) =>
    repositories(resources).flatMap(({ LifecyclePolicy }) => {
      const tagged = Array.from({ length: 60 }, (_, days) => ({ days, tag: `build-${days}` }));
      const untagged = [6, 7].map((days) => ({ days }));
      const gone = expired(LifecyclePolicy?.LifecyclePolicyText ?? '{"rules":[]}', [...tagged, ...untagged]);
      return unlessSame(gone.map(({ days }) => days).sort(), [7, ...tagged.slice(50).map(({ days }) => days)].sort());
    }),
  'never deletes an image that an environment runs, however old': (resources, { project, environments }) =>
    Object.keys(environments).flatMap((name) =>
      [...pinnedImages(name)].flatMap(([image, tag]) => {
        const found = repositories(resources).find(({ RepositoryName }) => RepositoryName === `${project}/${image}`);
        const running = { days: 900, tag };
        const builds = Array.from({ length: 99 }, (_, days) => ({ days, tag: `build-${days}` }));
        const gone = expired(found?.LifecyclePolicy?.LifecyclePolicyText ?? '{"rules":[]}', [running, ...builds]);
        return unless(found !== undefined && !gone.includes(running), `${name}: ${image}:${tag}`);
      }),
    ),
} satisfies Record<string, Promised<Platform>>;

/** About the stack of the shared region. */
export const sharedPromises = {
  'copies images to every region that pulls them, now or after a failover': (
    resources,
    { environments, shared, project },
  ) => {
    const regions = Object.values(environments).flatMap(({ registry, disasterRecovery }) => [
      registry.split('.')[3],
      ...(disasterRecovery ? [disasterRecovery.region] : []),
    ]);
    const wanted = [...new Set(regions)].filter((region) => region !== shared?.region).sort();
    const rules = ofType(resources, 'AWS::ECR::ReplicationConfiguration').flatMap(({ Properties }) =>
      listOf(Properties.ReplicationConfiguration.Rules),
    );
    const found = rules.flatMap(({ Destinations }) => listOf(Destinations).map(({ Region }) => Region));
    const filters = rules.flatMap(({ RepositoryFilters }) => listOf(RepositoryFilters).map(({ Filter }) => Filter));
    return [...unlessSame(found.sort(), wanted), ...unlessSame(filters, wanted.length > 0 ? [`${project}/`] : [])];
  },
  'lets CI push from the main branch and from environments of one repository only': (
    resources,
    { shared, environments },
  ) => {
    const roles = ofType(resources, 'AWS::IAM::Role').map(({ Properties }) => Properties);
    const subjects = ['ref:refs/heads/main', ...Object.keys(environments).map((name) => `environment:${name}`)];
    const [trust] = roles.flatMap((role) => listOf(role.AssumeRolePolicyDocument.Statement));
    const issuer = 'token.actions.githubusercontent.com';
    return [
      ...unlessSame(roles.length, shared?.repository === undefined ? 0 : 1),
      ...(trust === undefined
        ? []
        : unlessSame(trust.Condition, {
            StringEquals: {
              [`${issuer}:aud`]: 'sts.amazonaws.com',
              [`${issuer}:sub`]: subjects.map((subject) => `repo:${shared?.repository}:${subject}`),
            },
          })),
    ];
  },
  'lets CI push images of the platform, and delete nothing': (resources, { project }) => {
    const policies = ofType(resources, 'AWS::IAM::Role').flatMap(({ Properties }) => listOf(Properties.Policies));
    const statements = policies.flatMap(({ PolicyDocument }) => listOf(PolicyDocument.Statement));
    return statements.filter(({ Action, Resource }) => {
      const actions = listOf(Action);
      const isOwn = String(Resource).endsWith(`:repository/${project}/*`);
      return (
        !(isOwn || actions.join() === 'ecr:GetAuthorizationToken') ||
        actions.some((one) => /Delete|Policy|\*/.test(String(one)))
      );
    });
  },
  "knows GitHub's tokens, unless an environment of its account does": (resources, { shared, environments }) => {
    const isElsewhere = Object.values(environments).some(({ account }) => account === shared?.account);
    const wanted = shared?.repository === undefined || isElsewhere ? 0 : 1;
    return unlessSame(ofType(resources, 'AWS::IAM::OIDCProvider').length, wanted);
  },
} satisfies Record<string, Promised<Platform>>;

/** What the stacks of the shared account make, by id such as `shared` or `shared-us-west-2`. */
export function sharedOf(platform: Platform): ReadonlyMap<string, Resources> {
  const { shared } = platform;
  if (shared === undefined) throw new Error('the platform shares nothing');
  return new Map(sharedStacks(newApp(), { platform, shared }).map((stack) => [stack.node.id, resourcesOf(stack)]));
}

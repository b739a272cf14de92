import type { EnvironmentRule } from '../rule';

/** What recovers from the loss of a region lies in another one, and buckets are copied only where there is one. */
export const recovery: EnvironmentRule = ({ environment: { buckets, disasterRecovery, region } }) => {
  if (disasterRecovery === undefined) {
    return Object.entries(buckets).flatMap(([name, { replicated }]) =>
      replicated
        ? [
            {
              code: 'REPLICATION_WITHOUT_RECOVERY',
              path: ['buckets', name, 'replicated'],
              message: 'the environment has no recovery region to copy this bucket to',
              found: 'true',
              fix: "set disasterRecovery: { region: '...' }, or remove replicated",
            },
          ]
        : [],
    );
  }
  if (disasterRecovery.region !== region) return [];
  return [
    {
      code: 'RECOVERY_IN_SAME_REGION',
      path: ['disasterRecovery', 'region'],
      involves: [['region']],
      message: 'the recovery region is the one that may be lost',
      found: region,
      accepted: 'another region',
    },
  ];
};

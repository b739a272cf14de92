/** Versions of an engine that AWS creates. */
interface EngineVersions {
  readonly postgresql: readonly string[];
  readonly redis: readonly string[];
}

/** Minor versions of PostgreSQL by major version. */
const postgresql: { readonly [major: string]: readonly number[] } = {
  '13': [20, 21, 22, 23],
  '14': [18, 19, 20, 21, 22],
  '15': [13, 14, 15, 16, 17],
  '16': [9, 10, 11, 12, 13],
  '17': [5, 6, 7, 8, 9],
  '18': [1, 2, 3],
};

/**
 * Versions that RDS and ElastiCache create, as of November 2026: from the lists in cfn-lint 1.51, which come from their
 * APIs, without the minor versions that RDS ceased to create in May 2026. A major version of PostgreSQL alone stands for
 * its newest minor version, also for one that is younger than this list. Without Redis 6.0, which has no engine log
 * (https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Log_Delivery.html).
 */
export const engineVersions: EngineVersions = {
  postgresql: Object.entries(postgresql).flatMap(([major, minors]) => [
    major,
    ...minors.map((minor) => `${major}.${minor}`),
  ]),
  redis: ['6.2', '7.0', '7.1'],
};

import fc from 'fast-check';
import { names, type Environment } from '../../../lib/spec';
import { boundedName } from '../../lib/data/bounded-name';
import { environmentOf } from '../synthesized';
import { templateFor } from './data-templates';
import { commonPromises } from './promises/common-promises';
import { databasePromises } from './promises/database-promises';
import { redisPromises } from './promises/redis-promises';

const staging = environmentOf('staging');
type Postgresql = Extract<Environment['stores'][string], { engine: 'postgresql' }>;
type Redis = Extract<Environment['stores'][string], { engine: 'redis' }>;

const postgresql = fc.record<Postgresql>({
  engine: fc.constant('postgresql'),
  version: fc.constantFrom('15', '16.4', '17'),
  instanceClass: fc.constantFrom('db.t3.micro', 'db.t4g.medium', 'db.r6g.2xlarge'),
  storageGiB: fc.integer({ min: 20, max: 400 }),
  maxStorageGiB: fc.integer({ min: 500, max: 1000 }),
  multiAz: fc.boolean(),
  readReplicas: fc.integer({ min: 0, max: 5 }),
  backupRetentionDays: fc.integer({ min: 7, max: 35 }),
  port: fc.integer({ min: 1150, max: 65_535 }),
});

const redis = fc
  .record<Redis>({
    engine: fc.constant('redis'),
    version: fc.constantFrom('6.2', '7.0', '7.1'),
    nodeType: fc.constantFrom('cache.t3.micro', 'cache.r6g.large'),
    replicas: fc.integer({ min: 1, max: 5 }),
    automaticFailover: fc.constant(true),
    clusterMode: fc.boolean(),
    shards: fc.integer({ min: 1, max: 10 }),
    snapshotRetentionDays: fc.integer({ min: 0, max: 35 }),
    port: fc.integer({ min: 1150, max: 65_535 }),
  })
  .map((spec) => (spec.clusterMode ? spec : { ...spec, shards: 1 }));

test('whatever sizes the spec gives, the templates have them and keep what they promise', () => {
  const promises = [...databasePromises, ...redisPromises, ...commonPromises];
  fc.assert(
    fc.property(postgresql, redis, (database, cache) => {
      const environment: Environment = { ...staging, stores: { postgresql: database, redis: cache } };
      const template = templateFor('data', environment).toJSON() as never;
      expect(promises.flatMap(({ broken }) => broken(template, environment))).toEqual([]);
    }),
    { numRuns: 8 },
  );
});

test('a disk that may not grow by a tenth is not said to grow, which RDS would refuse', () => {
  const { postgresql: store } = staging.stores;
  const grown = (maxStorageGiB: number): unknown => {
    const stores = { postgresql: { ...store, storageGiB: 100, maxStorageGiB } } as Environment['stores'];
    const [found] = Object.values(templateFor('data', { ...staging, stores }).findResources('AWS::RDS::DBInstance'));
    return found?.Properties.MaxAllocatedStorage;
  };
  expect([grown(100), grown(109), grown(110)]).toEqual([undefined, undefined, 110]);
});

test('an environment without stores has nothing here that costs', () => {
  expect(templateFor('data', { ...staging, stores: {} }).toJSON().Resources).toBeUndefined();
});

test('a small Redis without replicas is a cluster where the spec says so: ElastiCache then wants failover in name', () => {
  const { redis: store } = staging.stores;
  const stores = {
    redis: { ...store, clusterMode: true, replicas: 0, automaticFailover: false },
  } as Environment['stores'];
  templateFor('data', { ...staging, stores }).hasResourceProperties('AWS::ElastiCache::ReplicationGroup', {
    AutomaticFailoverEnabled: true,
    MultiAZEnabled: false,
  });
});

test('two services whose long names begin alike get two users', () => {
  const long = (end: string): string => `aicode-staging-redis-${'orders-of-customers'.repeat(2)}-${end}`;
  const bounded = [boundedName(long('a'), 40), boundedName(long('b'), 40)];
  expect(new Set(bounded).size).toBe(2);
  for (const name of bounded) expect(name).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  for (const name of bounded) expect(name.length).toBeLessThanOrEqual(40);
});

test('names that the operations half watches are those of the templates', () => {
  const made = templateFor('data', environmentOf('production')).findResources('AWS::RDS::DBInstance');
  const identifiers = Object.values(made).map(({ Properties }) => Properties.DBInstanceIdentifier);
  const production = environmentOf('production');
  expect(identifiers).toEqual([names.store(production, 'postgresql'), names.storeReplica(production, 'postgresql', 1)]);
});

import { environmentOf } from '../synthesized';
import { ownTemplate } from './data-templates';
import { commonPromises } from './promises/common-promises';
import { credentialPromises } from './promises/credential-promises';
import { databasePromises } from './promises/database-promises';
import { redisPromises } from './promises/redis-promises';
import type { Properties } from './promises/template';

const promises = [...databasePromises, ...redisPromises, ...credentialPromises, ...commonPromises];

describe.each(['dev', 'staging', 'production'])('in %s', (name) => {
  test.each(promises)('$sentence', ({ broken }) => {
    expect(broken(ownTemplate('data', name).toJSON() as never, environmentOf(name))).toEqual([]);
  });
});

test('the figures of requirements I6 and I7 stand in the templates', () => {
  const figures = ['dev', 'staging', 'production'].map((name) => {
    const of = (type: string): Properties[] =>
      Object.values(ownTemplate('data', name).findResources(type)).map(({ Properties: found }) => found);
    const databases = of('AWS::RDS::DBInstance').map((p) =>
      `${p.DBInstanceClass} ${p.MultiAZ ?? 'replica'} ${p.BackupRetentionPeriod ?? ''}`.trim(),
    );
    const caches = of('AWS::ElastiCache::ReplicationGroup').map(
      (p) => `${p.CacheNodeType} ${p.NumNodeGroups}x${p.ReplicasPerNodeGroup + 1} ${p.AutomaticFailoverEnabled}`,
    );
    return [...databases, ...caches];
  });
  expect(figures).toEqual([
    ['db.t3.micro false 3', 'cache.t3.micro 1x1 false'],
    ['db.t3.small true 7', 'cache.t3.small 1x2 true'],
    ['db.r5.large true 7', 'db.r5.large replica', 'cache.r5.large 2x2 true'],
  ]);
});

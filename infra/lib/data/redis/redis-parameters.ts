import { aws_elasticache as elasticache } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { RedisSpec, StoreProps } from '../store-props';

/**
 * How Redis is set. The least used keys go when the memory is full, but only those that have an expiry: what has none
 * is data (ElastiCache's default; https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html).
 */
const parameters = { 'maxmemory-policy': 'volatile-lru' };

/** AWS names it, since another major version makes another group beside this one. */
export class RedisParameters extends elasticache.CfnParameterGroup {
  constructor(scope: Construct, id: string, { environment, store, spec }: StoreProps<RedisSpec>) {
    super(scope, id, {
      cacheParameterGroupFamily: familyOf(spec.version),
      description: `${store} of ${environment.name}`,
      properties: { ...parameters, 'cluster-enabled': spec.clusterMode ? 'yes' : 'no' },
    });
  }
}

/** Families of ElastiCache, as of November 2026: redis6.x and redis7. */
function familyOf(version: string): string {
  const major = version.split('.')[0] ?? version;
  return major === '6' ? 'redis6.x' : `redis${major}`;
}

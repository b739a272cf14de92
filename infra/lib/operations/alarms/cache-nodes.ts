import { names, type Environment } from '../../../../lib/spec';

type Cache = Extract<Environment['stores'][string], { engine: 'redis' }>;

/** One shard of a cache: a primary and its copies. */
export interface Shard {
  /** Short, for the names of alarms. */
  readonly id: string;
  /** Names that ElastiCache gives the nodes. Which of them is the primary changes with a failover. */
  readonly nodes: readonly string[];
}

/**
 * Nodes of a cache, since metrics exist only of nodes. ElastiCache numbers them: `shop-prod-redis-001`, and in cluster
 * mode shards too: `shop-prod-redis-0001-001`
 * (https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Shards.html, November 2026).
 */
export function shardsOf(
  environment: Environment,
  id: string,
  { clusterMode, shards, replicas }: Cache,
): readonly Shard[] {
  const group = names.store(environment, id);
  const nodesOf = (prefix: string): readonly string[] =>
    Array.from({ length: replicas + 1 }, (_, index) => `${prefix}-${padded(index + 1, 3)}`);
  if (!clusterMode) return [{ id, nodes: nodesOf(group) }];
  return Array.from({ length: shards }, (_, index) => {
    const shard = padded(index + 1, 4);
    return { id: `${id}-${shard}`, nodes: nodesOf(`${group}-${shard}`) };
  });
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}

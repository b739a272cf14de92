import type { Store } from '../../environment/stores';
import type { Path } from '../../layers';
import type { Finding } from '../finding';
import type { EnvironmentRule } from '../rule';

/** Default quota "nodes per cluster" of ElastiCache with cluster mode, as known in November 2026. */
const mostNodes = 90;

/** Shapes of a cache that ElastiCache refuses. */
export const cacheShape: EnvironmentRule = ({ environment }) =>
  Object.entries(environment.stores).flatMap(([name, store]) =>
    store.engine === 'redis' && store.clusterMode ? check(store, ['stores', name]) : [],
  );

function check({ automaticFailover, replicas, shards }: Extract<Store, { engine: 'redis' }>, path: Path): Finding[] {
  const findings: Finding[] = [];
  if (!automaticFailover) {
    findings.push({
      code: 'CLUSTER_WITHOUT_FAILOVER',
      path: [...path, 'automaticFailover'],
      involves: [[...path, 'clusterMode']],
      message: 'a cache in cluster mode has to fail over by itself',
      found: 'clusterMode without automaticFailover',
      fix: 'set automaticFailover: true and replicas to 1 or more, or remove clusterMode',
    });
  }
  const nodes = shards * (replicas + 1);
  if (nodes > mostNodes) {
    findings.push({
      code: 'CACHE_NODES',
      path: [...path, 'shards'],
      involves: [[...path, 'replicas']],
      message: 'the cache has more nodes than AWS allows',
      found: `${nodes}: ${shards} shards of ${replicas + 1} nodes`,
      accepted: `at most ${mostNodes}`,
      fix: 'take fewer shards on larger nodes',
    });
  }
  return findings;
}

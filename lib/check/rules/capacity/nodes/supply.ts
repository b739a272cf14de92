import { howMany, plus } from '../pods/amounts';
import type { ClusterLoad, PodGroup } from '../pods/pod-group';
import type { NodePool } from './node-pool';
import type { Demand, Supply } from './pack';

/** The nodes of a cluster at their maximum, or as many of each pool as `nodes` says. */
export function suppliesOf(
  { pools, daemons }: ClusterLoad,
  nodes: (pool: NodePool) => number = (pool) => pool.nodes,
): readonly Supply[] {
  return pools.map((pool) => ({ pool, nodes: nodes(pool), free: freeOf(pool, daemons) }));
}

/** Pods that have somewhere to run at all: the others are told by rules of their own. */
export function placeable(load: ClusterLoad, count: (group: PodGroup) => number): readonly Demand[] {
  return load.groups
    .filter((group) => group.pools.some((pool) => fitsOn(group, pool, load.daemons)))
    .map((group) => ({ group, count: count(group) }));
}

/** Whether one pod fits on an empty node of a pool. */
export function fitsOn({ requests }: PodGroup, pool: NodePool, daemons: ClusterLoad['daemons']): boolean {
  const free = freeOf(pool, daemons);
  return free === undefined || howMany(free, requests) > 0;
}

function freeOf(pool: NodePool, daemons: ClusterLoad['daemons']): Supply['free'] {
  const taken = daemons.get(pool);
  return pool.capacity && taken ? plus(pool.capacity, taken, -1) : pool.capacity;
}

import { howMany, plus, share, type Amounts } from '../pods/amounts';
import type { PodGroup } from '../pods/pod-group';
import type { NodePool } from './node-pool';

/** Pods to place on nodes. */
export interface Demand {
  readonly group: PodGroup;
  readonly count: number;
}

/** Nodes to place them on: how many of each pool, and what an empty one leaves to pods. */
export interface Supply {
  readonly pool: NodePool;
  readonly nodes: number;
  /** Undefined: unknown, so anything fits. */
  readonly free: Amounts | undefined;
}

interface Place {
  readonly demand: Demand;
  readonly supplies: readonly Supply[];
}

/**
 * Places pods on nodes: the most restricted first, then the largest, each on the first node with room. The scheduler
 * itself spreads pods over nodes; with little room left, one way may succeed where the other fails.
 *
 * @returns what is left over, pods of one kind together
 */
export function pack(demands: readonly Demand[], supplies: readonly Supply[]): readonly Demand[] {
  const nodes = new Map(supplies.map((supply) => [supply, nodesOf(supply)]));
  return inOrder(demands, supplies).flatMap(({ demand, supplies: allowed }) => {
    const { group } = demand;
    const left = allowed.reduce((count, supply) => {
      const free = nodes.get(supply);
      return free === undefined ? 0 : count - place(group.requests, count, free);
    }, demand.count);
    return left > 0 ? [{ group, count: left }] : [];
  });
}

function inOrder(demands: readonly Demand[], supplies: readonly Supply[]): readonly Place[] {
  const places = demands.map((demand) => {
    const allowed = demand.group.pools.flatMap((pool) => supplies.filter((supply) => supply.pool === pool));
    const first = allowed[0]?.free;
    return { demand, supplies: allowed, size: first ? share(demand.group.requests, first) : 0 };
  });
  return places.toSorted((a, b) => a.supplies.length - b.supplies.length || b.size - a.size);
}

/** Free amounts of each node, which `place` takes from; undefined where nothing is known. */
function nodesOf({ nodes, free }: Supply): Amounts[] | undefined {
  return free === undefined ? undefined : Array.from({ length: nodes }, () => free);
}

/** Puts as many pods as fit on some nodes, and says how many. */
function place(pod: Amounts, count: number, nodes: Amounts[]): number {
  let placed = 0;
  nodes.forEach((free, index) => {
    if (placed >= count) return;
    const fitting = Math.min(count - placed, howMany(free, pod));
    if (fitting > 0) nodes[index] = plus(free, pod, -fitting);
    placed += fitting;
  });
  return placed;
}

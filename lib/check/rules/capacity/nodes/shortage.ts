import { groupBy } from '../../../../manifest';
import { each, nothing, plus, printAmounts, type Amounts } from '../pods/amounts';
import { pack, type Demand, type Supply } from './pack';
import type { NodePool } from './node-pool';

/** Pods of one node group that find no node. */
export interface Shortage {
  /** The pool that would have to grow: the group's own nodes where these pods may use them. */
  readonly pool: NodePool;
  readonly left: readonly Demand[];
}

/** What finds no node, by the node group that the pods belong to. */
export function shortages(demands: readonly Demand[], supplies: readonly Supply[]): readonly Shortage[] {
  const byPool = groupBy(pack(demands, supplies), ({ group }) => growing(group.pools));
  return [...byPool].flatMap(([pool, left]) => (pool === undefined ? [] : [{ pool, left }]));
}

/**
 * How many nodes a pool needs for all its pods, other pools staying as they are.
 *
 * @returns undefined where even the most that AWS allows is not enough
 */
export function nodesNeeded(
  pool: NodePool,
  demands: readonly Demand[],
  supplies: readonly Supply[],
): number | undefined {
  const isEnough = (nodes: number): boolean => {
    const grown = supplies.map((supply) => (supply.pool === pool ? { ...supply, nodes } : supply));
    return !pack(demands, grown).some(({ group }) => growing(group.pools) === pool);
  };
  let [tooFew, enough] = [0, mostNodes];
  if (!isEnough(enough)) return undefined;
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (isEnough(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

/** Nodes of one managed group at most (EKS quota "Nodes per managed node group"). */
const mostNodes = 450;

/** Names and amounts of pods: `9 x api, 3 x web, together 4500m CPU, 1Gi memory`. */
export function printDemands(demands: readonly Demand[]): string {
  const byName = groupBy(demands, ({ group }) => group.name);
  const counts = [...byName].map(([name, same]) => `${total(same)} x ${name}`);
  const listed = counts.length > 6 ? [...counts.slice(0, 5), `${counts.length - 5} others`] : counts;
  return `${listed.join(', ')}, together ${printAmounts(sumOf(demands))}`;
}

/** A number and its noun: `1 pod`, `2 pods`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

export function total(demands: readonly Demand[]): number {
  return demands.reduce((sum, { count }) => sum + count, 0);
}

/** What the nodes of a pool leave to pods. */
export function printSupply({ nodes, free }: Supply): string {
  const room = free === undefined ? 'an unknown size' : printAmounts(plus(nothing, each([free], Math.max), nodes));
  return `${room}, ${(free?.pods ?? 0) * nodes} pods`;
}

function sumOf(demands: readonly Demand[]): Amounts {
  return demands.reduce((sum, { group, count }) => plus(sum, group.requests, count), nothing);
}

function growing(pools: readonly NodePool[]): NodePool | undefined {
  return pools.find(({ isSpot }) => !isSpot) ?? pools[0];
}

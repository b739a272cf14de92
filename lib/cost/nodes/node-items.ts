import { atEach } from '../by-scale';
import type { CostContext } from '../cost-context';
import type { CostItem } from '../cost-item';
import { hoursPerMonth, prices } from '../prices';
import type { RunningNodes } from './running-nodes';

/** The disk that EKS gives a node of a managed group; it is there as long as its node. */
const diskGiB = 20;

/** What the nodes of one pool cost: instances and their disks, for the hours in which the environment is awake. */
export function nodeItems({ pool, nodes }: RunningNodes, { item, awakeHours }: CostContext): readonly CostItem[] {
  const { group, isSpot, instanceTypes, price } = pool;
  if (price === undefined) return [];
  const name = `${group}${isSpot ? ' on spot' : ''}: ${instanceTypes.join(', ')}`;
  const hours = atEach((scale) => nodes[scale] * awakeHours);
  const disks = atEach((scale) => (nodes[scale] * diskGiB * awakeHours) / hoursPerMonth);
  return [
    item({ part: 'nodes', name, price, amount: hours, isAssumed: isSpot }),
    item({ part: 'nodes', name: `${group}${isSpot ? ' on spot' : ''}: disks`, price: prices.volume, amount: disks }),
  ];
}

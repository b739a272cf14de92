import type { SpecRule } from '../../rule';
import type { SpecViolation } from '../../violation';
import type { Demand, Supply } from './nodes/pack';
import { counted, nodesNeeded, printDemands, printSupply, shortages, total, type Shortage } from './nodes/shortage';
import { placeable, suppliesOf } from './nodes/supply';
import { clusterLoad } from './pods/pod-group';

export const capacityExceeded: SpecRule = {
  code: 'CAPACITY_EXCEEDED',
  scope: 'spec',
  severity: 'error',
  title: 'everything at maximum scale and in a rollout fits the node groups at their maximum size',
  why:
    'Autoscalers promise replicas that only nodes can give. Where all services at maximum scale, the surge or the second ' +
    'colour of a rollout, the add-ons and the daemons of every node need more CPU, memory, ephemeral storage or pods than ' +
    'the groups have at their maximum, pods wait just when the load is highest, and releases stop halfway. The number of ' +
    'pods of a node is what the VPC CNI has addresses for. Pods that are told to stop are not counted: those that wait ' +
    'for them start some seconds later.',
  fix: 'Raise maxSize of the node group, take larger instance types, or lower maxReplicas and requests.',
  sources: [
    'https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html',
    'https://github.com/awslabs/amazon-eks-ami',
  ],
  check(subject) {
    const load = clusterLoad(subject);
    const supplies = suppliesOf(load);
    const demands = placeable(load, ({ counts }) => counts.steady + counts.rollout);
    return shortages(demands, supplies).map((shortage) => violation(shortage, demands, supplies));
  },
};

function violation({ pool, left }: Shortage, demands: readonly Demand[], supplies: readonly Supply[]): SpecViolation {
  const path = ['cluster', 'nodeGroups', pool.group, ...(pool.isSpot ? ['spot'] : []), 'maxSize'];
  const supply = supplies.find((candidate) => candidate.pool === pool);
  const needed = nodesNeeded(pool, demands, supplies);
  const grow = needed === undefined ? '' : `set maxSize to ${needed}, or `;
  return {
    spec: path,
    message: `no room for ${counted(total(left), 'pod')} on node group "${pool.group}" at maximum scale`,
    found: `${counted(pool.nodes, 'node')}; left over: ${printDemands(left)}`,
    accepted: `at most what they leave to pods: ${supply ? printSupply(supply) : 'nothing'}`,
    fix: `${grow}take larger instance types, or lower maxReplicas or requests`,
  };
}

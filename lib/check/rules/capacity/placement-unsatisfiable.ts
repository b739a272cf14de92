import { oneOf } from '../../../problem';
import type { WorkloadFact } from '../../facts';
import type { SpecRule } from '../../rule';
import { eligiblePools } from './nodes/eligible-pools';
import { nodePoolsOf, type NodePool } from './nodes/node-pool';

export const placementUnsatisfiable: SpecRule = {
  code: 'PLACEMENT_UNSATISFIABLE',
  scope: 'spec',
  severity: 'error',
  title: 'every pod may run on at least one node group',
  why:
    'A node selector, a required node affinity or a taint that the pod does not tolerate can rule out every node that ' +
    'the cluster will ever have. The pod then waits for ever, and the cluster autoscaler adds nothing.',
  fix: 'Ask for labels that a node group has, and tolerate the taint of a dedicated group or of spot capacity.',
  sources: ['https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/'],
  check({ environment, facts }) {
    const pools = nodePoolsOf(environment);
    return facts.workloads.flatMap((workload) => {
      if (eligiblePools(workload, pools).length > 0) return [];
      return [
        {
          object: workload.object,
          field: [workload.path, 'spec'].filter(Boolean).join('.'),
          message: 'no node group takes these pods',
          found: asked(workload),
          accepted: `a pod that one of the node groups takes: ${oneOf([...new Set(pools.map(describe))])}`,
          fix: 'change nodeSelector, affinity or tolerations, or add a node group that has what they ask for',
        },
      ];
    });
  },
};

function asked({ nodeSelector, affinity, tolerations }: WorkloadFact): string {
  const labels = Object.entries(nodeSelector).map(([key, value]) => `${key}=${value}`);
  const parts = [
    ...(labels.length > 0 ? [`nodeSelector ${labels.join(', ')}`] : []),
    ...(affinity === undefined ? [] : ['an affinity']),
    tolerations.length > 0 ? `${tolerations.length} tolerations` : 'no tolerations',
  ];
  return parts.join('; ');
}

function describe({ group, isSpot, taints }: NodePool): string {
  const keys = taints.map(({ key }) => key);
  return `${group}${isSpot ? ' (spot)' : ''}${keys.length > 0 ? ` with taint ${keys.join(' and ')}` : ''}`;
}

import { fieldAt, listOf, textOf } from '../../../manifest';
import { readSelector, selects, type WorkloadFact } from '../../facts';
import type { SpecRule, SpecSubject } from '../../rule';
import type { SpecViolation } from '../../violation';
import { eligiblePools } from './nodes/eligible-pools';
import { nodePoolsOf, type NodePool } from './nodes/node-pool';
import { domainsOf } from './nodes/topology';
import { podCounter } from './pods/pod-counts';

export const antiAffinityUnsatisfiable: SpecRule = {
  code: 'ANTI_AFFINITY_UNSATISFIABLE',
  scope: 'spec',
  severity: 'error',
  title: 'a required anti-affinity of a workload to its own pods leaves each of them a place',
  why:
    'Required anti-affinity allows one pod of the workload on each node (or in each zone). With more replicas than nodes ' +
    'at their maximum, or than zones, the others wait for ever; those of a rollout count as well.',
  fix: 'Make the anti-affinity preferred, raise maxSize of the node group, or lower maxReplicas.',
  sources: [
    'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity',
  ],
  check(subject) {
    const pools = nodePoolsOf(subject.environment);
    const count = podCounter(subject.facts);
    return subject.facts.workloads.flatMap((workload) => {
      const usable = eligiblePools(workload, pools);
      const { steady, rollout } = count(workload);
      if (usable.length === 0) return []; // PLACEMENT_UNSATISFIABLE says that
      return termsAgainstItself(workload).flatMap(({ key, index }) =>
        checkOne({ key, index, pods: steady + rollout }, workload, usable, subject),
      );
    });
  },
};

const required = 'requiredDuringSchedulingIgnoredDuringExecution';

interface Term {
  readonly key: string;
  readonly index: number;
}

/** Required terms whose selector the workload's own pods match; labels that each version has its own of exempt it. */
function termsAgainstItself({ affinity, podLabels }: WorkloadFact): readonly Term[] {
  return listOf(fieldAt(affinity, 'podAntiAffinity', required)).flatMap((term, index) => {
    const selector = readSelector(fieldAt(term, 'labelSelector'));
    const perVersion = listOf(fieldAt(term, 'matchLabelKeys')).length > 0;
    if (selector === undefined || perVersion || !selects(selector, podLabels)) return [];
    return [{ key: textOf(fieldAt(term, 'topologyKey')) ?? '', index }];
  });
}

function checkOne(
  { key, index, pods }: Term & { readonly pods: number },
  { object, path }: WorkloadFact,
  pools: readonly NodePool[],
  { environment }: SpecSubject,
): readonly SpecViolation[] {
  // nodes without the label restrict nothing
  const domains = domainsOf(key, pools, environment.network.zones.length) ?? Infinity;
  if (pods <= domains) return [];
  return [
    {
      object,
      field: [path, `spec.affinity.podAntiAffinity.${required}[${index}]`].filter(Boolean).join('.'),
      message: `${pods} pods need as many different values of ${key}, and there are ${domains}`,
      found: `${pods} pods at maximum scale and in a rollout`,
      accepted: `at most ${domains}`,
      fix: 'make the anti-affinity preferred, add nodes, or lower maxReplicas',
    },
  ];
}

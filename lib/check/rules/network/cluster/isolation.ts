import type { Facts, NetworkPolicyFact, WorkloadFact } from '../../../facts';
import { namespaceOf, podIndexOf, type PodIndex } from './pod-index';

export type Direction = 'ingress' | 'egress';

/** Which policies apply to which pods. */
export interface Isolation {
  readonly pods: PodIndex;
  /** Workloads whose pods a policy selects. */
  readonly selected: ReadonlyMap<NetworkPolicyFact, readonly WorkloadFact[]>;
  /** Policies that isolate the pods of a workload in a direction; without one everything is open. */
  policiesOf(workload: WorkloadFact, direction: Direction): readonly NetworkPolicyFact[];
}

const kept = new WeakMap<Facts, Isolation>();

/** Which policies apply in an environment. Kept, since several rules ask for the same facts. */
export function isolationOf(facts: Facts): Isolation {
  const isolation = kept.get(facts) ?? readIsolation(facts);
  kept.set(facts, isolation);
  return isolation;
}

function readIsolation({ networkPolicies, workloads }: Facts): Isolation {
  const pods = podIndexOf(workloads);
  const selected = new Map(networkPolicies.map((policy) => [policy, pods.select(namespaceOf(policy), policy.pods)]));
  const byWorkload = new Map<WorkloadFact, NetworkPolicyFact[]>();
  for (const [policy, chosen] of selected) {
    for (const workload of chosen) {
      const others = byWorkload.get(workload);
      if (others === undefined) byWorkload.set(workload, [policy]);
      else others.push(policy);
    }
  }
  return {
    pods,
    selected,
    policiesOf: (workload, direction) =>
      (byWorkload.get(workload) ?? []).filter((policy) => policy.policyTypes.includes(typeOf(direction))),
  };
}

/** The word of `policyTypes` for a direction. */
export function typeOf(direction: Direction): 'Ingress' | 'Egress' {
  return direction === 'ingress' ? 'Ingress' : 'Egress';
}

import type { EnvironmentRule } from '../../rule';
import { isolationOf, typeOf, type Direction } from './cluster/isolation';

export const podNotIsolated: EnvironmentRule = {
  code: 'POD_NOT_ISOLATED',
  scope: 'environment',
  severity: 'warning',
  title: 'a network policy isolates every pod, for ingress and for egress',
  why:
    'A pod that no policy selects may be reached by every pod of the cluster and may reach everything itself: whoever ' +
    'breaks into it has the whole network before him. Policies of the cluster as a whole, which other tools bring, are ' +
    'not seen here; hence only a warning.',
  fix: 'Add a default-deny policy to the namespace, and one for each workload that opens what it needs.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies',
    'kube-score: pod-networkpolicy',
    'kube-linter: non-isolated-pod',
  ],
  check(facts) {
    const isolation = isolationOf(facts);
    return facts.workloads.flatMap((workload) => {
      const open = directions.filter((direction) => isolation.policiesOf(workload, direction).length === 0);
      if (open.length === 0) return [];
      return [
        {
          object: workload.object,
          message: `no network policy isolates these pods for ${open.join(' and ')}`,
          found: `no policy of type ${open.map(typeOf).join(' or ')} that selects them`,
          accepted: 'at least one policy for each direction',
          fix: 'add a policy that selects all pods of the namespace with policyTypes Ingress and Egress and without rules',
        },
      ];
    });
  },
};

const directions: readonly Direction[] = ['ingress', 'egress'];

import type { NetworkPolicyFact } from '../../facts';
import type { EnvironmentRule } from '../../rule';
import type { ObjectViolation } from '../../violation';
import { everybodyAt, hasAllPorts, isWholeCluster, isWholeInternet } from './cluster/everybody';

export const ingressUnlimited: EnvironmentRule = {
  code: 'INGRESS_UNLIMITED',
  scope: 'environment',
  severity: 'warning',
  title: 'a network policy does not let everybody in on every port',
  why:
    'An ingress rule without peers and ports, or for all addresses or all namespaces on all ports, opens the pods to the ' +
    'whole cluster and takes the effect from every other policy that selects them, since policies only ever add up.',
  fix: 'Name who connects (podSelector, namespaceSelector or ipBlock) and list the ports.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#allow-all-ingress-traffic',
    'NSA/CISA Kubernetes Hardening Guide',
  ],
  check: ({ networkPolicies }) => networkPolicies.flatMap(check),
};

function check({ object, policyTypes, ingress }: NetworkPolicyFact): readonly ObjectViolation[] {
  if (!policyTypes.includes('Ingress')) return [];
  return ingress.flatMap((rule, index) => {
    const at = everybodyAt(rule, (peer) => isWholeInternet(peer) || isWholeCluster(peer));
    if (at === undefined || !hasAllPorts(rule)) return [];
    return [
      {
        object,
        field: at === -1 ? `spec.ingress[${index}]` : `spec.ingress[${index}].from[${at}]`,
        message: 'the policy lets everybody in on every port',
        found:
          rule.peers.length === 0 ? 'a rule without "from" and without ports' : 'a rule for everybody without ports',
        accepted: 'a rule that says who connects, or on which ports',
        fix: 'name the peers in "from" and list the ports',
      },
    ];
  });
}

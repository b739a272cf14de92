import type { NetworkPolicyFact } from '../../../facts';
import type { SpecRule } from '../../../rule';

export const namespaceNotClosed: SpecRule = {
  code: 'NAMESPACE_NOT_CLOSED',
  scope: 'spec',
  severity: 'warning',
  title: 'a policy closes the namespace of an environment, whatever pods it will have',
  why:
    'Policies of services select the pods that are declared. A pod that somebody starts to look for a fault, or that an ' +
    'operator makes, has no policy of its own and would reach everything, and everything it.',
  fix: 'Keep a NetworkPolicy with an empty podSelector, both policyTypes and no rules.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-deny-all-ingress-and-all-egress-traffic',
  ],
  check({ environment: { namespace }, facts }) {
    const closing = facts.networkPolicies.filter(
      (policy) => policy.object.namespace === namespace && selectsAll(policy),
    );
    const closed = new Set(closing.flatMap(({ policyTypes }) => policyTypes));
    const open = ['Ingress', 'Egress'].filter((type) => !closed.has(type));
    if (open.length === 0 || facts.workloads.every(({ object }) => object.namespace !== namespace)) return [];
    return [
      {
        ...(closing[0] && { object: closing[0].object, field: 'spec.policyTypes' }),
        message: `no policy selects every pod of namespace "${namespace}" for ${open.join(' and ')}`,
        accepted: 'a policy with an empty podSelector for Ingress and Egress',
        fix: 'keep a NetworkPolicy that closes both directions for all pods',
      },
    ];
  },
};

function selectsAll({ pods }: NetworkPolicyFact): boolean {
  return Object.keys(pods.matchLabels).length + pods.matchExpressions.length === 0;
}

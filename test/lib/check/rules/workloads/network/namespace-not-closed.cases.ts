import type { RuleCases } from '../../../rule-cases';
import { smallPlatform } from '../../../../../small-platform';
import { add, both, remove, set } from '../../network/change';

const platform = (): ReturnType<typeof smallPlatform> =>
  smallPlatform({ api: { type: 'http', ports: { http: 8080 } } });
const policy = (name: string, type: string): string => `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: ${name}, namespace: shop-prod }
spec: { podSelector: {}, policyTypes: [${type}] }
`;

export const cases: RuleCases = {
  code: 'NAMESPACE_NOT_CLOSED',
  passes: [
    { platform },
    {
      platform,
      change: both(remove('NetworkPolicy', 'default-deny'), add(policy('in', 'Ingress')), add(policy('out', 'Egress'))),
    },
  ],
  fails: [
    {
      platform,
      change: remove('NetworkPolicy', 'default-deny'),
      says: [
        ': no policy selects every pod of namespace "shop-prod" for Ingress and Egress; accepted a policy with an empty podSelector for Ingress and Egress; fix: keep a NetworkPolicy that closes both directions for all pods',
      ],
    },
    {
      platform,
      change: set('NetworkPolicy', 'default-deny', 'spec.policyTypes', ['Ingress']),
      says: [
        'NetworkPolicy/shop-prod/default-deny spec.policyTypes: no policy selects every pod of namespace "shop-prod" for Egress; accepted a policy with an empty podSelector for Ingress and Egress; fix: keep a NetworkPolicy that closes both directions for all pods',
      ],
    },
    {
      platform,
      change: set('NetworkPolicy', 'default-deny', 'spec.podSelector', { matchLabels: { app: 'api' } }),
      says: [
        ': no policy selects every pod of namespace "shop-prod" for Ingress and Egress; accepted a policy with an empty podSelector for Ingress and Egress; fix: keep a NetworkPolicy that closes both directions for all pods',
      ],
    },
  ],
  doesNotApply: [{ platform, change: () => [] }],
};

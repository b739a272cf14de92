import type { RuleCases } from '../../rule-cases';

const policy = (spec: string): { yaml: string } => ({
  yaml: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web }
spec: { podSelector: {}, ${spec} }
`,
});

export const cases: RuleCases = {
  code: 'INGRESS_UNLIMITED',
  passes: [
    policy('ingress: [{ ports: [{ port: 443 }] }]'),
    policy('ingress: [{ from: [{ podSelector: {} }] }]'), // the own namespace
    policy('ingress: [{ from: [{ namespaceSelector: {}, podSelector: { matchLabels: { app: prometheus } } }] }]'),
  ],
  fails: [
    {
      ...policy('ingress: [{}]'),
      says: [
        'NetworkPolicy/web spec.ingress[0]: the policy lets everybody in on every port; found a rule without "from" and without ports; accepted a rule that says who connects, or on which ports; fix: name the peers in "from" and list the ports',
      ],
    },
    {
      ...policy('ingress: [{ from: [{ podSelector: {} }, { namespaceSelector: {} }] }]'),
      says: [
        'NetworkPolicy/web spec.ingress[0].from[1]: the policy lets everybody in on every port; found a rule for everybody without ports; accepted a rule that says who connects, or on which ports; fix: name the peers in "from" and list the ports',
      ],
    },
    {
      ...policy('ingress: [{ from: [{ ipBlock: { cidr: 0.0.0.0/0 } }], ports: [{ protocol: TCP }] }]'),
      says: [
        'NetworkPolicy/web spec.ingress[0].from[0]: the policy lets everybody in on every port; found a rule for everybody without ports; accepted a rule that says who connects, or on which ports; fix: name the peers in "from" and list the ports',
      ],
    },
  ],
  doesNotApply: [
    policy('policyTypes: [Egress], ingress: [{}]'),
    policy('egress: [{}]'),
    { yaml: 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ingress: [{}] }' },
  ],
};

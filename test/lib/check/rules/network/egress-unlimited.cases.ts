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
  code: 'EGRESS_UNLIMITED',
  passes: [
    policy('egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0 } }], ports: [{ port: 443 }] }]'),
    policy('egress: [{ ports: [{ port: 53, protocol: UDP }] }]'),
    policy('egress: [{ to: [{ ipBlock: { cidr: 10.0.0.0/8 } }, { namespaceSelector: {} }] }]'),
  ],
  fails: [
    {
      ...policy('egress: [{}]'),
      says: [
        'NetworkPolicy/web spec.egress[0]: the policy opens every port to every address; found a rule without "to" and without ports; accepted a rule that lists its ports; fix: list the ports that are needed, such as TCP 443',
      ],
    },
    {
      ...policy('egress: [{ ports: [{ port: 53 }] }, { to: [{ podSelector: {} }, { ipBlock: { cidr: 0.0.0.0/0 } }] }]'),
      says: [
        'NetworkPolicy/web spec.egress[1].to[1]: the policy opens every port to every address; found a rule to the whole internet without ports; accepted a rule that lists its ports; fix: list the ports that are needed, such as TCP 443',
      ],
    },
    {
      ...policy('egress: [{ to: [{ ipBlock: { cidr: "::/0" } }], ports: [{ protocol: TCP }] }]'),
      says: [
        'NetworkPolicy/web spec.egress[0].to[0]: the policy opens every port to every address; found a rule to the whole internet without ports; accepted a rule that lists its ports; fix: list the ports that are needed, such as TCP 443',
      ],
    },
  ],
  doesNotApply: [
    policy('policyTypes: [Ingress], egress: [{}]'),
    policy('ingress: [{}]'),
    { yaml: 'apiVersion: cilium.io/v2\nkind: NetworkPolicy\nmetadata: { name: web }\nspec: { egress: [{}] }' },
    policy('egress: 7'),
  ],
};

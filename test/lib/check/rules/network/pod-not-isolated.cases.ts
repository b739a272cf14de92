import type { RuleCases } from '../../rule-cases';

const deployment = `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: web }] } } }
`;

const policy = (spec: string, name = 'policy'): string => `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: ${name} }
spec: { ${spec} }
`;

const all = (...documents: readonly string[]): { yaml: string } => ({ yaml: documents.join('---') });

export const cases: RuleCases = {
  code: 'POD_NOT_ISOLATED',
  passes: [
    all(deployment, policy('podSelector: {}, policyTypes: [Ingress, Egress]')),
    all(
      deployment,
      policy('podSelector: { matchLabels: { app: web } }, policyTypes: [Ingress]'),
      policy(
        'podSelector: { matchExpressions: [{ key: app, operator: In, values: [web, api] }] }, policyTypes: [Egress]',
        'b',
      ),
    ),
    all(deployment, policy('podSelector: {}, ingress: [], egress: [{}]')), // open, but isolated: other rules say that
  ],
  fails: [
    {
      ...all(deployment),
      says: [
        'Deployment/web: no network policy isolates these pods for ingress and egress; found no policy of type Ingress or Egress that selects them; accepted at least one policy for each direction; fix: add a policy that selects all pods of the namespace with policyTypes Ingress and Egress and without rules',
      ],
    },
    {
      ...all(deployment, policy('podSelector: {}')),
      says: [
        'Deployment/web: no network policy isolates these pods for egress; found no policy of type Egress that selects them; accepted at least one policy for each direction; fix: add a policy that selects all pods of the namespace with policyTypes Ingress and Egress and without rules',
      ],
    }, // without policyTypes and egress: ingress only
    {
      ...all(deployment, policy('podSelector: { matchLabels: { app: api } }, policyTypes: [Ingress, Egress]')),
      says: [
        'Deployment/web: no network policy isolates these pods for ingress and egress; found no policy of type Ingress or Egress that selects them; accepted at least one policy for each direction; fix: add a policy that selects all pods of the namespace with policyTypes Ingress and Egress and without rules',
      ],
    },
  ],
  doesNotApply: [
    all(policy('podSelector: {}')),
    { yaml: 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { selector: { app: web } }' },
  ],
};

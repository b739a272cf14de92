import type { RuleCases } from '../../rule-cases';

export const cases: RuleCases = {
  code: 'SPEC_MISSING',
  passes: [
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: api}
spec: {podSelector: {}}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: api}
`,
      says: [
        'NetworkPolicy/api spec: the NetworkPolicy says nothing: it has no spec; accepted a spec; fix: write the spec, or delete the object',
      ],
    },
    {
      yaml: `
apiVersion: v1
kind: ResourceQuota
metadata: {name: quota}
spec: {}
`,
      says: [
        'ResourceQuota/quota spec: the ResourceQuota says nothing: it has no spec; accepted a spec; fix: write the spec, or delete the object',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: v1
kind: Namespace
metadata: {name: shop}
`,
    },
    {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: api, namespace: shop}
data: {A: b}
`,
    },
    {
      yaml: `
apiVersion: example.org/v1
kind: Widget
metadata: {name: unknown}
`,
    },
  ],
};

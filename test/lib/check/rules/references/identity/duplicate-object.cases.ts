import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'DUPLICATE_OBJECT',
  passes: [
    {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: a, namespace: shop}
data: {LEVEL: info}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: b, namespace: shop}
data: {LEVEL: info}
`,
    },
    {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: a, namespace: shop}
data: {LEVEL: info}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: a, namespace: other}
data: {LEVEL: info}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: a, namespace: shop}
data: {LEVEL: info}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: a, namespace: shop}
data: {LEVEL: info}
`,
      says: [
        'ConfigMap/shop/a: another object has the same kind, namespace and name, and each would overwrite the other; found objects.yaml (a) and objects.yaml (a); fix: give each its own name or namespace, or make it once',
      ],
    },
    {
      yaml: `
apiVersion: autoscaling/v1
kind: HorizontalPodAutoscaler
metadata: {name: api, namespace: shop}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: api, namespace: shop}
`,
      says: [
        'HorizontalPodAutoscaler/shop/api: another object has the same kind, namespace and name, and each would overwrite the other; found objects.yaml (api) and objects.yaml (api); fix: give each its own name or namespace, or make it once',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: api, namespace: shop}
data: {LEVEL: info}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: api, namespace: shop}
`,
    },
    {
      yaml: `
apiVersion: example.com/v1
kind: Job
metadata: {name: a, namespace: shop}
---
apiVersion: batch/v1
kind: Job
metadata: {name: a, namespace: shop}
`,
    },
  ],
};

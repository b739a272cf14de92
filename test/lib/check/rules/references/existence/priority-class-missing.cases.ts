import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'PRIORITY_CLASS_MISSING',
  passes: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {priorityClassName: shop-high, containers: [{name: api}]}
---
apiVersion: scheduling.k8s.io/v1
kind: PriorityClass
metadata: {name: shop-high}
value: 1000
`,
    },
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {priorityClassName: system-node-critical, containers: [{name: api}]}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {priorityClassName: shop-hihg, containers: [{name: api}]}
---
apiVersion: scheduling.k8s.io/v1
kind: PriorityClass
metadata: {name: shop-high}
value: 1000
`,
      says: [
        'Pod/shop/api spec.priorityClassName: no PriorityClass of this name is declared; found shop-hihg; fix: did you mean "shop-high"?',
      ],
    },
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {priorityClassName: system-node-critcal, containers: [{name: api}]}
`,
      says: [
        'Pod/shop/api spec.priorityClassName: no PriorityClass of this name is declared; found system-node-critcal; fix: did you mean "system-node-critical"?',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {containers: [{name: api}]}
`,
    },
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {priorityClassName: made-by-the-cluster-team, containers: [{name: api}]}
`,
    },
  ],
};

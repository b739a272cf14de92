import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'CONTAINER_NAME_TWICE',
  passes: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {containers: [{name: api}, {name: proxy}]}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {containers: [{name: api}, {name: proxy}, {name: api}]}
`,
      says: [
        'Pod/shop/api spec.containers[2].name: another container of the pod has this name; found api; fix: rename this one, or that of spec.containers[0].name',
      ],
    },
    {
      yaml: `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: api, namespace: shop}
spec: {template: {spec: {initContainers: [{name: api}], containers: [{name: api}]}}}
`,
      says: [
        'Rollout/shop/api spec.template.spec.containers[0].name: another container of the pod has this name; found api; fix: rename this one, or that of spec.template.spec.initContainers[0].name',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: a, namespace: shop}
spec: {containers: [{name: api}]}
---
apiVersion: v1
kind: Pod
metadata: {name: b, namespace: shop}
spec: {containers: [{name: api}]}
`,
    },
    {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: shop}
data: {LEVEL: info}
`,
    },
  ],
};

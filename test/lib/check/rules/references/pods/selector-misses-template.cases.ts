import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'SELECTOR_MISSES_TEMPLATE',
  passes: [
    {
      yaml: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  template: {metadata: {labels: {app: api, tier: web}}, spec: {containers: [{name: api}]}}
`,
    },
    {
      yaml: `
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent, namespace: shop}
spec:
  selector: {matchExpressions: [{key: app, operator: In, values: [agent]}]}
  template: {metadata: {labels: {app: agent}}, spec: {containers: [{name: api}]}}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  template: {metadata: {labels: {app: apu}}, spec: {containers: [{name: api}]}}
`,
      says: [
        'Deployment/shop/api spec.template.metadata.labels: the selector of the workload does not match the labels of its pods; found app: apu; accepted app: api; fix: give the pods these labels',
      ],
    },
    {
      yaml: `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}, matchExpressions: [{key: color, operator: Exists}]}
  template: {metadata: {labels: {tier: web}}, spec: {containers: [{name: api}]}}
`,
      says: [
        'Rollout/shop/api spec.template.metadata.labels: the selector of the workload does not match the labels of its pods; found app: none, color: none; accepted app: api, color: as matchExpressions say; fix: give the pods these labels',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: batch/v1
kind: Job
metadata: {name: migrate, namespace: shop}
spec: {template: {metadata: {labels: {}}, spec: {containers: [{name: api}]}}}
`,
    },
    {
      yaml: `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: api, namespace: shop}
spec: {selector: {matchLabels: {app: api}}, workloadRef: {kind: Deployment, name: api}, strategy: {}}
`,
    },
  ],
};

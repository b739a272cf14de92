import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'ROLLOUT_WORKLOAD_MISSING',
  passes: [
    {
      yaml: `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: api, namespace: shop}
spec: {workloadRef: {apiVersion: apps/v1, kind: Deployment, name: api}, strategy: {}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  template: {metadata: {labels: {app: api}}, spec: {containers: [{name: api}]}}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: api, namespace: shop}
spec: {workloadRef: {apiVersion: apps/v1, kind: Deployment, name: apu}, strategy: {}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  template: {metadata: {labels: {app: api}}, spec: {containers: [{name: api}]}}
`,
      says: [
        'Rollout/shop/api spec.workloadRef.name: no Deployment of this name is in namespace shop; found apu; fix: did you mean "api"?',
      ],
    },
    {
      yaml: `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: api, namespace: shop}
spec: {workloadRef: {apiVersion: apps/v1, kind: Deploymnet, name: api}, strategy: {}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  template: {metadata: {labels: {app: api}}, spec: {containers: [{name: api}]}}
`,
      says: [
        'Rollout/shop/api spec.workloadRef.name: no Deploymnet of this name is in namespace shop; found api; fix: did you mean the Deployment of this name?',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: api, namespace: shop}
spec: {template: {metadata: {labels: {app: api}}, spec: {containers: [{name: api}]}}, strategy: {}}
`,
    },
  ],
};

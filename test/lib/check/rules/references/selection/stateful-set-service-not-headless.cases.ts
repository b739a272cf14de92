import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'STATEFUL_SET_SERVICE_NOT_HEADLESS',
  passes: [
    {
      yaml: `
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db, namespace: shop}
spec:
  serviceName: db
  selector: {matchLabels: {app: db}}
  template: {metadata: {labels: {app: db}}, spec: {containers: [{name: db}]}}
---
apiVersion: v1
kind: Service
metadata: {name: db, namespace: shop}
spec: {clusterIP: None, ports: [{port: 80, name: http}]}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db, namespace: shop}
spec:
  serviceName: db
  selector: {matchLabels: {app: db}}
  template: {metadata: {labels: {app: db}}, spec: {containers: [{name: db}]}}
---
apiVersion: v1
kind: Service
metadata: {name: db, namespace: shop}
spec: {ports: [{port: 80, name: http}]}
`,
      says: [
        'StatefulSet/shop/db spec.serviceName: Service db is not headless; found db; accepted a Service with clusterIP: None; fix: add a headless Service and name it here, or set clusterIP: None',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db, namespace: shop}
spec:
  serviceName: elsewhere
  selector: {matchLabels: {app: db}}
  template: {metadata: {labels: {app: db}}, spec: {containers: [{name: db}]}}
---
apiVersion: v1
kind: Service
metadata: {name: db, namespace: shop}
spec: {ports: [{port: 80, name: http}]}
`,
    },
    {
      yaml: `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: api, namespace: shop}
spec: {strategy: {blueGreen: {activeService: db}}}
---
apiVersion: v1
kind: Service
metadata: {name: db, namespace: shop}
spec: {ports: [{port: 80, name: http}]}
`,
    },
  ],
};

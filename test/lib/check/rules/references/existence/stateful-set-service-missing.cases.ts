import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'STATEFUL_SET_SERVICE_MISSING',
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
  serviceName: db-headles
  selector: {matchLabels: {app: db}}
  template: {metadata: {labels: {app: db}}, spec: {containers: [{name: db}]}}
---
apiVersion: v1
kind: Service
metadata: {name: db-headless, namespace: shop}
spec: {clusterIP: None, ports: [{port: 80, name: http}]}
`,
      says: [
        'StatefulSet/shop/db spec.serviceName: no Service of this name is in namespace shop; found db-headles; fix: did you mean "db-headless"?',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: db, namespace: shop}
spec:
  selector: {matchLabels: {app: db}}
  template: {metadata: {labels: {app: db}}, spec: {containers: [{name: db}]}}
`,
    },
    {
      yaml: `
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db, namespace: shop}
spec: {}
`,
    },
  ],
};

import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'SERVICE_PORT_NUMBER_UNDECLARED',
  passes: [
    {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {selector: {app: api}, ports: [{port: 80, targetPort: 8080}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  template:
    metadata: {labels: {app: api}}
    spec: {containers: [{name: api, ports: [{containerPort: 8080, name: http}]}]}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {selector: {app: api}, ports: [{port: 80, targetPort: 8081}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  template:
    metadata: {labels: {app: api}}
    spec: {containers: [{name: api, ports: [{containerPort: 8080, name: http}]}]}
`,
      says: [
        'Service/shop/api spec.ports[0].targetPort: the pods of the Service declare other ports, but not this one; found 8081/TCP; accepted 8080/TCP; fix: name a port that the pods declare, or declare this one',
      ],
    },
    {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {selector: {app: api}, ports: [{port: 80, name: http}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  template:
    metadata: {labels: {app: api}}
    spec: {containers: [{name: api, ports: [{containerPort: 8080, name: http}]}]}
`,
      says: [
        'Service/shop/api spec.ports[0].targetPort: the pods of the Service declare other ports, but not this one; found 80/TCP; accepted 8080/TCP; fix: name a port that the pods declare, or declare this one',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {selector: {app: api}, ports: [{port: 80, targetPort: 8081}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  template: {metadata: {labels: {app: api}}, spec: {containers: [{name: api}]}}
`,
    },
    {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {selector: {app: api}, ports: [{port: 80, targetPort: http}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  template:
    metadata: {labels: {app: api}}
    spec: {containers: [{name: api, ports: [{containerPort: 8080, name: http}]}]}
`,
    },
  ],
};

import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'SERVICE_PORT_NAME_UNKNOWN',
  passes: [
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
  fails: [
    {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {selector: {app: api}, ports: [{port: 80, targetPort: htpp}]}
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
        'Service/shop/api spec.ports[0].targetPort: no pod of the Service has a TCP port of this name; found htpp; accepted http; fix: did you mean "http"?',
      ],
    },
    {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {selector: {app: api}, ports: [{port: 53, protocol: UDP, targetPort: dns}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  template:
    metadata: {labels: {app: api}}
    spec: {containers: [{name: api, ports: [{containerPort: 53, name: dns}]}]}
`,
      says: [
        'Service/shop/api spec.ports[0].targetPort: no pod of the Service has a UDP port of this name; found dns; accepted nothing: none is defined; fix: name a port of the container "dns"',
      ],
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
    spec:
      initContainers: [{name: setup, ports: [{containerPort: 8080, name: http}]}]
      containers: [{name: api}]
`,
      says: [
        'Service/shop/api spec.ports[0].targetPort: no pod of the Service has a TCP port of this name; found http; accepted nothing: none is defined; fix: name a port of the container "http"',
      ],
    },
  ],
  doesNotApply: [
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
  template: {metadata: {labels: {app: api}}, spec: {containers: [{name: api}]}}
`,
    },
    {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {selector: {app: other}, ports: [{port: 80, targetPort: http}]}
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
};

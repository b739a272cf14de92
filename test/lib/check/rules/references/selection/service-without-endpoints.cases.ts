import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'SERVICE_WITHOUT_ENDPOINTS',
  passes: [
    {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {selector: {app: api}, ports: [{port: 80, name: http}]}
`,
    },
    {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {ports: [{port: 80, name: http}]}
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: api-1, namespace: shop, labels: {kubernetes.io/service-name: api}}
endpoints: []
`,
    },
    {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {ports: [{port: 80, name: http}]}
---
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: api, namespace: shop}
spec: {strategy: {blueGreen: {activeService: api}}}
`,
    },
    {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: db, namespace: shop}
spec: {ports: [{port: 80, name: http}]}
---
apiVersion: v1
kind: Endpoints
metadata: {name: db, namespace: shop}
subsets: []
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {ports: [{port: 80, name: http}]}
`,
      says: [
        'Service/shop/api spec.selector: the Service has no selector, and nothing else gives it endpoints; fix: add a selector that matches its pods',
      ],
    },
    {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {ports: [{port: 80, name: http}]}
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: api-1, namespace: other, labels: {kubernetes.io/service-name: api}}
endpoints: []
`,
      says: [
        'Service/shop/api spec.selector: the Service has no selector, and nothing else gives it endpoints; fix: add a selector that matches its pods',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {type: ExternalName, externalName: db.example.com, ports: [{port: 80, name: http}]}
`,
    },
  ],
};

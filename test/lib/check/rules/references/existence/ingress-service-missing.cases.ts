import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'INGRESS_SERVICE_MISSING',
  passes: [
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop}
spec:
  ingressClassName: nginx
  rules:
    - host: api.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: api, port: {name: http}}}}]}
---
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {ports: [{port: 80, name: http}]}
`,
    },
    {
      yaml: `
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: api, namespace: shop}
spec: {rules: [{backendRefs: [{name: api, port: 80}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {ports: [{port: 80, name: http}]}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop}
spec:
  ingressClassName: nginx
  rules:
    - host: api.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: apii, port: {name: http}}}}]}
---
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {ports: [{port: 80, name: http}]}
`,
      says: [
        'Ingress/shop/api spec.rules[0].http.paths[0].backend.service.name: no Service of this name is in namespace shop; found apii; fix: did you mean "api"?',
      ],
    },
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop}
spec:
  ingressClassName: nginx
  rules:
    - host: api.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: api, port: {name: http}}}}]}
---
apiVersion: v1
kind: Service
metadata: {name: api, namespace: other}
spec: {ports: [{port: 80, name: http}]}
`,
      says: [
        'Ingress/shop/api spec.rules[0].http.paths[0].backend.service.name: no Service of this name is in namespace shop; found api; fix: there is one in namespace other; this name means namespace shop',
      ],
    },
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop}
spec: {defaultBackend: {service: {name: web, port: {number: 80}}}}
`,
      says: [
        'Ingress/shop/api spec.defaultBackend.service.name: no Service of this name is in namespace shop; found web; fix: declare the Service "web" in namespace shop, or name one that exists',
      ],
    },
    {
      yaml: `
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: api, namespace: shop}
spec: {rules: [{backendRefs: [{name: api, namespace: backends, port: 80}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: backends}
spec: {ports: [{port: 80, name: http}]}
`,
      says: [
        'HTTPRoute/shop/api spec.rules[0].backendRefs[0].name: no Service of this name is in namespace backends; found api; fix: declare the Service "api" in namespace backends, or name one that exists',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop}
spec:
  ingressClassName: nginx
  rules:
    - host: api.example.com
      http:
        paths: [{path: /, pathType: Prefix, backend: {service: {name: redirect, port: {name: use-annotation}}}}]
`,
    },
    {
      yaml: `
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: api, namespace: shop}
spec: {rules: [{backendRefs: [{group: example.com, kind: Bucket, name: files}]}]}
`,
    },
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop}
spec: {defaultBackend: {resource: {kind: Bucket, name: files}}}
`,
    },
  ],
};

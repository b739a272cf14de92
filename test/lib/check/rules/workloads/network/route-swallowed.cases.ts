import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'ROUTE_SWALLOWED',
  passes: [
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: admin, namespace: shop, annotations: {alb.ingress.kubernetes.io/group.name: shop, alb.ingress.kubernetes.io/group.order: "10"}}
spec: {ingressClassName: alb, rules: [{host: api.shop.example, http: {paths: [{path: /admin, pathType: Prefix, backend: {service: {name: admin, port: {name: http}}}}]}}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, namespace: shop, annotations: {alb.ingress.kubernetes.io/group.name: shop, alb.ingress.kubernetes.io/group.order: "20"}}
spec: {ingressClassName: alb, rules: [{host: api.shop.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {name: http}}}}]}}]}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: admin, namespace: shop, annotations: {alb.ingress.kubernetes.io/group.name: shop, alb.ingress.kubernetes.io/group.order: "20"}}
spec: {ingressClassName: alb, rules: [{host: api.shop.example, http: {paths: [{path: /admin/users, pathType: Prefix, backend: {service: {name: admin, port: {name: http}}}}]}}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, namespace: shop, annotations: {alb.ingress.kubernetes.io/group.name: shop, alb.ingress.kubernetes.io/group.order: "10"}}
spec: {ingressClassName: alb, rules: [{host: api.shop.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {name: http}}}}]}}]}
`,
      says: [
        'Ingress/shop/web metadata.annotations["alb.ingress.kubernetes.io/group.order"]: its path / takes the requests for /admin/users of Ingress admin; found order 10, the other 20; accepted an order above 20; fix: give the Ingress with the shorter path the higher group.order',
      ],
    },
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, namespace: shop, annotations: {alb.ingress.kubernetes.io/group.name: shop, alb.ingress.kubernetes.io/group.order: "5"}}
spec: {ingressClassName: alb, rules: [{host: api.shop.example, http: {paths: [{path: /admin/users, pathType: Prefix, backend: {service: {name: web, port: {name: http}}}}]}}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop, annotations: {alb.ingress.kubernetes.io/group.name: shop, alb.ingress.kubernetes.io/group.order: "5"}}
spec: {ingressClassName: alb, rules: [{host: api.shop.example, http: {paths: [{path: /admin, pathType: Prefix, backend: {service: {name: api, port: {name: http}}}}]}}]}
`,
      says: [
        'Ingress/shop/api metadata.annotations["alb.ingress.kubernetes.io/group.order"]: its path /admin takes the requests for /admin/users of Ingress web; found order 5, the other 5; accepted an order above 5; fix: give the Ingress with the shorter path the higher group.order',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, namespace: shop, annotations: {alb.ingress.kubernetes.io/group.name: shop, alb.ingress.kubernetes.io/group.order: "10"}}
spec: {ingressClassName: alb, rules: [{host: api.shop.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {name: http}}}}]}}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web2, namespace: shop, annotations: {alb.ingress.kubernetes.io/group.name: shop, alb.ingress.kubernetes.io/group.order: "20"}}
spec: {ingressClassName: alb, rules: [{host: api.shop.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web2, port: {name: http}}}}]}}]}
`,
    },
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, namespace: shop, annotations: {alb.ingress.kubernetes.io/group.name: shop, alb.ingress.kubernetes.io/group.order: "10"}}
spec: {ingressClassName: alb, rules: [{host: api.shop.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {name: http}}}}]}}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: admin, namespace: shop, annotations: {alb.ingress.kubernetes.io/group.name: shop, alb.ingress.kubernetes.io/group.order: "20"}}
spec: {ingressClassName: alb, rules: [{host: admin.shop.example, http: {paths: [{path: /admin, pathType: Prefix, backend: {service: {name: admin, port: {name: http}}}}]}}]}
`,
    },
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop}
spec: {ingressClassName: nginx, rules: [{host: api.shop.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: api, port: {name: http}}}}]}}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: b, namespace: shop}
spec: {ingressClassName: nginx, rules: [{host: api.shop.example, http: {paths: [{path: /a, pathType: Prefix, backend: {service: {name: api, port: {name: http}}}}]}}]}
`,
    },
  ],
};

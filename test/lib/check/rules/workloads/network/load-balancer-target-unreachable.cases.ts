import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'LOAD_BALANCER_TARGET_UNREACHABLE',
  passes: [
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop, annotations: {alb.ingress.kubernetes.io/target-type: ip}}
spec: {ingressClassName: alb, rules: [{host: api.shop.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: api, port: {name: http}}}}]}}]}
---
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {selector: {app: api}, ports: [{name: http, port: 80}]}
`,
    },
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop}
spec: {ingressClassName: alb, rules: [{host: api.shop.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: api, port: {name: http}}}}]}}]}
---
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {type: NodePort, selector: {app: api}, ports: [{name: http, port: 80}]}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop}
spec: {ingressClassName: alb, rules: [{host: api.shop.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: api, port: {name: http}}}}]}}]}
---
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {selector: {app: api}, ports: [{name: http, port: 80}]}
`,
      says: [
        'Ingress/shop/api metadata.annotations["alb.ingress.kubernetes.io/target-type"]: the load balancer sends to ports of nodes, and Service api has none; found target type instance, which is the default; accepted ip; fix: set target-type to ip',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop}
spec: {ingressClassName: nginx, rules: [{host: api.shop.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: api, port: {name: http}}}}]}}]}
---
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {selector: {app: api}, ports: [{name: http, port: 80}]}
`,
    },
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop}
spec: {ingressClassName: alb, rules: [{host: api.shop.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: api, port: {name: http}}}}]}}]}
`,
    },
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop}
spec: {ingressClassName: alb, rules: [{host: api.shop.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: api, port: {name: http}}}}]}}]}
---
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {selector: {app: api}, ports: [{name: http, port: 80}]}
---
apiVersion: elbv2.k8s.aws/v1beta1
kind: IngressClassParams
metadata: {name: alb}
spec: {targetType: ip}
`,
    },
  ],
};

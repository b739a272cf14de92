import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'INGRESS_CLASS_UNSET',
  passes: [
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop}
spec: {ingressClassName: alb}
`,
    },
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop, annotations: {kubernetes.io/ingress.class: nginx}}
spec: {}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop}
spec: {tls: []}
`,
      says: [
        'Ingress/shop/api spec.ingressClassName: the Ingress names no class, so perhaps no controller serves it; accepted the name of an IngressClass, such as alb; fix: set ingressClassName',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: api, namespace: shop}
data: {A: b}
`,
    },
  ],
};

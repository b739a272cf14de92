import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'LOAD_BALANCER_RULES_UNMANAGED',
  passes: [
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop, annotations: {alb.ingress.kubernetes.io/security-groups: shop-sg, alb.ingress.kubernetes.io/manage-backend-security-group-rules: "true"}}
spec: {ingressClassName: alb}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop, annotations: {alb.ingress.kubernetes.io/security-groups: shop-sg}}
spec: {ingressClassName: alb}
`,
      says: [
        'Ingress/shop/api metadata.annotations["alb.ingress.kubernetes.io/manage-backend-security-group-rules"]: nothing opens the nodes to the load balancer; found security-groups shop-sg; accepted "true", or "false" where somebody opens them by hand; fix: set manage-backend-security-group-rules to "true"',
      ],
    },
  ],
  doesNotApply: [
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
metadata: {name: api, namespace: shop}
spec: {ingressClassName: nginx}
`,
    },
  ],
};

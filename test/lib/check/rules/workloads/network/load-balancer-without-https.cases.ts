import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'LOAD_BALANCER_WITHOUT_HTTPS',
  passes: [
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop, annotations: {alb.ingress.kubernetes.io/listen-ports: '[{"HTTPS":443}]'}}
spec: {ingressClassName: alb}
`,
    },
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop, annotations: {alb.ingress.kubernetes.io/certificate-arn: "arn:aws:acm:eu-central-1:1:certificate/1"}}
spec: {ingressClassName: alb}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop}
spec: {ingressClassName: alb, tls: [{hosts: [api.shop.example]}]}
`,
      says: [
        'Ingress/shop/api metadata.annotations["alb.ingress.kubernetes.io/listen-ports"]: the load balancer listens for this Ingress on HTTP alone; found no listen-ports and no certificate-arn; accepted [{"HTTP":80},{"HTTPS":443}]; fix: set listen-ports',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop}
spec: {ingressClassName: nginx}
`,
    },
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

import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'LOAD_BALANCER_ACTION_MISSING',
  passes: [
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop, annotations: {alb.ingress.kubernetes.io/actions.redirect: '{}'}}
spec: {ingressClassName: alb, rules: [{host: api.shop.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: redirect, port: {name: use-annotation}}}}]}}]}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop, annotations: {alb.ingress.kubernetes.io/actions.redirct: '{}'}}
spec: {ingressClassName: alb, rules: [{host: api.shop.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: redirect, port: {name: use-annotation}}}}]}}]}
`,
      says: [
        'Ingress/shop/api spec.rules[0].http.paths[0].backend.service: no annotation says what the action "redirect" does; found redirect; accepted metadata.annotations["alb.ingress.kubernetes.io/actions.redirect"]; fix: write the annotation actions.redirect',
      ],
    },
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop}
spec: {ingressClassName: alb, defaultBackend: {service: {name: notFound, port: {name: use-annotation}}}}
`,
      says: [
        'Ingress/shop/api spec.defaultBackend.service: no annotation says what the action "notFound" does; found notFound; accepted metadata.annotations["alb.ingress.kubernetes.io/actions.notFound"]; fix: write the annotation actions.notFound',
      ],
    },
  ],
  doesNotApply: [
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
spec: {ingressClassName: nginx, rules: [{host: api.shop.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: redirect, port: {name: use-annotation}}}}]}}]}
`,
    },
  ],
};

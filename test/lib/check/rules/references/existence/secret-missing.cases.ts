import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'SECRET_MISSING',
  passes: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {containers: [{name: api, envFrom: [{secretRef: {name: keys}}]}]}
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: keys, namespace: shop}
spec: {secretStoreRef: {name: vault, kind: SecretStore}}
`,
    },
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {volumes: [{name: tls, secret: {secretName: web-tls}}], containers: [{name: api}]}
---
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: web, namespace: shop}
spec: {secretName: web-tls}
`,
    },
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop, annotations: {cert-manager.io/cluster-issuer: letsencrypt}}
spec:
  tls: [{hosts: [api.example.com], secretName: api-tls}]
  ingressClassName: nginx
  rules:
    - host: api.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: api, port: {name: http}}}}]}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {imagePullSecrets: [{name: registry}], containers: [{name: api, envFrom: [{secretRef: {name: keys}}]}]}
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: keys, namespace: shop}
spec: {secretStoreRef: {name: vault, kind: SecretStore}, target: {name: key}}
`,
      says: [
        'Pod/shop/api spec.containers[0].envFrom[0].secretRef.name: no Secret of this name is in namespace shop; found keys; fix: did you mean "key"?',
        'Pod/shop/api spec.imagePullSecrets[0].name: no Secret of this name is in namespace shop; found registry; fix: let an ExternalSecret make the Secret "registry" in namespace shop, or name one that exists',
      ],
    },
    {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api, namespace: shop}
spec:
  tls: [{hosts: [api.example.com], secretName: api-tls}]
  ingressClassName: nginx
  rules:
    - host: api.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: api, port: {name: http}}}}]}
`,
      says: [
        'Ingress/shop/api spec.tls[0].secretName: no Secret of this name is in namespace shop; found api-tls; fix: let an ExternalSecret make the Secret "api-tls" in namespace shop, or name one that exists',
      ],
    },
    {
      yaml: `
apiVersion: keda.sh/v1alpha1
kind: TriggerAuthentication
metadata: {name: queue, namespace: shop}
spec: {secretTargetRef: [{parameter: connection, name: queue, key: url}]}
`,
      says: [
        'TriggerAuthentication/shop/queue spec.secretTargetRef[0].name: no Secret of this name is in namespace shop; found queue; fix: let an ExternalSecret make the Secret "queue" in namespace shop, or name one that exists',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec:
  containers: [{name: api, env: [{name: X, valueFrom: {secretKeyRef: {name: keys, key: jwt, optional: true}}}]}]
`,
    },
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {volumes: [{name: scratch, emptyDir: {}}], containers: [{name: api}]}
`,
    },
  ],
};

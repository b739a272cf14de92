import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'SECRET_KEY_MISSING',
  passes: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {containers: [{name: api, env: [{name: X, valueFrom: {secretKeyRef: {name: keys, key: jwt}}}]}]}
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: keys, namespace: shop}
spec:
  secretStoreRef: {name: vault, kind: SecretStore}
  data: [{secretKey: jwt, remoteRef: {key: shop/jwt}}, {secretKey: redis, remoteRef: {key: shop/redis}}]
`,
    },
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {containers: [{name: api, env: [{name: X, valueFrom: {secretKeyRef: {name: keys, key: url}}}]}]}
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: keys, namespace: shop}
spec:
  secretStoreRef: {name: vault, kind: SecretStore}
  target: {template: {data: {url: 'redis://{{ .password }}@redis'}}}
  data: [{secretKey: password, remoteRef: {key: shop/password}}]
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {containers: [{name: api, env: [{name: X, valueFrom: {secretKeyRef: {name: keys, key: jtw}}}]}]}
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: keys, namespace: shop}
spec:
  secretStoreRef: {name: vault, kind: SecretStore}
  data: [{secretKey: jwt, remoteRef: {key: shop/jwt}}, {secretKey: redis, remoteRef: {key: shop/redis}}]
`,
      says: [
        'Pod/shop/api spec.containers[0].env[0].valueFrom.secretKeyRef.key: Secret keys has no such key; found jtw; accepted jwt, redis; fix: did you mean "jwt"?',
      ],
    },
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {containers: [{name: api, env: [{name: X, valueFrom: {secretKeyRef: {name: keys, key: password}}}]}]}
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: keys, namespace: shop}
spec:
  secretStoreRef: {name: vault, kind: SecretStore}
  target: {template: {data: {url: 'redis://{{ .password }}@redis'}}}
  data: [{secretKey: password, remoteRef: {key: shop/password}}]
`,
      says: [
        'Pod/shop/api spec.containers[0].env[0].valueFrom.secretKeyRef.key: Secret keys has no such key; found password; accepted url; fix: add the key to the Secret, or read one that it has',
      ],
    },
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec:
  volumes: [{name: k, projected: {sources: [{secret: {name: keys, items: [{key: tls.crt, path: crt}]}}]}}]
  containers: [{name: api}]
---
apiVersion: v1
kind: Secret
metadata: {name: keys, namespace: shop}
stringData: {tls.key: '-'}
`,
      says: [
        'Pod/shop/api spec.volumes[0].projected.sources[0].secret.items[0].key: Secret keys has no such key; found tls.crt; accepted tls.key; fix: add the key to the Secret, or read one that it has',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {containers: [{name: api, env: [{name: X, valueFrom: {secretKeyRef: {name: keys, key: jwt}}}]}]}
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: keys, namespace: shop}
spec: {dataFrom: [{extract: {key: shop}}], secretStoreRef: {name: vault, kind: SecretStore}}
`,
    },
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {containers: [{name: api, env: [{name: X, valueFrom: {secretKeyRef: {name: web-tls, key: tls.key}}}]}]}
---
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: web, namespace: shop}
spec: {secretName: web-tls}
`,
    },
  ],
};

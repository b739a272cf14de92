import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'SECRET_STORE_MISSING',
  passes: [
    {
      yaml: `
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: keys, namespace: shop}
spec: {secretStoreRef: {name: vault, kind: SecretStore}}
---
apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: {name: vault, namespace: shop}
spec: {}
`,
    },
    {
      yaml: `
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: keys, namespace: shop}
spec: {secretStoreRef: {name: shared, kind: ClusterSecretStore}}
---
apiVersion: external-secrets.io/v1
kind: ClusterSecretStore
metadata: {name: shared}
spec: {}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: keys, namespace: shop}
spec: {secretStoreRef: {name: valt, kind: SecretStore}}
---
apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: {name: vault, namespace: shop}
spec: {}
`,
      says: [
        'ExternalSecret/shop/keys spec.secretStoreRef.name: no SecretStore of this name is in namespace shop; found valt; fix: did you mean "vault"?',
      ],
    },
    {
      yaml: `
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: keys, namespace: shop}
spec: {secretStoreRef: {name: share, kind: ClusterSecretStore}}
---
apiVersion: external-secrets.io/v1
kind: ClusterSecretStore
metadata: {name: shared}
spec: {}
`,
      says: [
        'ExternalSecret/shop/keys spec.secretStoreRef.name: no ClusterSecretStore of this name is declared; found share; fix: did you mean "shared"?',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: keys, namespace: shop}
spec: {secretStoreRef: {name: of-the-cluster, kind: ClusterSecretStore}}
`,
    },
    {
      yaml: `
apiVersion: v1
kind: Secret
metadata: {name: keys, namespace: shop}
`,
    },
  ],
};

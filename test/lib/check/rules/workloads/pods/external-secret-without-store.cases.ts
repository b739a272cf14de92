import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'EXTERNAL_SECRET_WITHOUT_STORE',
  passes: [
    {
      yaml: `
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: api, namespace: shop}
spec: {secretStoreRef: {name: aws}, data: [{secretKey: a, remoteRef: {key: b}}]}
`,
    },
    {
      yaml: `
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: api, namespace: shop}
spec: {dataFrom: [{sourceRef: {generatorRef: {kind: Password, name: own}}}]}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: api, namespace: shop}
spec: {data: [{secretKey: a, remoteRef: {key: b}}]}
`,
      says: [
        'ExternalSecret/shop/api spec.secretStoreRef: nothing says from which store the values come; accepted name and kind of a SecretStore or ClusterSecretStore; fix: name the store',
      ],
    },
    {
      yaml: `
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: api, namespace: shop}
spec: {secretStoreRef: {kind: SecretStore}}
`,
      says: [
        'ExternalSecret/shop/api spec.secretStoreRef: nothing says from which store the values come; accepted name and kind of a SecretStore or ClusterSecretStore; fix: name the store',
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

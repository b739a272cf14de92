import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'ISSUER_MISSING',
  passes: [
    {
      yaml: `
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: web, namespace: shop}
spec: {secretName: web-tls, issuerRef: {name: own}}
---
apiVersion: cert-manager.io/v1
kind: Issuer
metadata: {name: own, namespace: shop}
spec: {}
`,
    },
    {
      yaml: `
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: web, namespace: shop}
spec: {secretName: web-tls, issuerRef: {name: letsencrypt, kind: ClusterIssuer}}
---
apiVersion: cert-manager.io/v1
kind: ClusterIssuer
metadata: {name: letsencrypt}
spec: {}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: web, namespace: shop}
spec: {secretName: web-tls, issuerRef: {name: letsencrypt}}
---
apiVersion: cert-manager.io/v1
kind: ClusterIssuer
metadata: {name: letsencrypt}
spec: {}
`,
      says: [
        'Certificate/shop/web spec.issuerRef.name: no Issuer of this name is in namespace shop; found letsencrypt; fix: did you mean the ClusterIssuer of this name?',
      ],
    },
    {
      yaml: `
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: web, namespace: shop}
spec: {secretName: web-tls, issuerRef: {name: letsencrpyt, kind: ClusterIssuer}}
---
apiVersion: cert-manager.io/v1
kind: ClusterIssuer
metadata: {name: letsencrypt}
spec: {}
`,
      says: [
        'Certificate/shop/web spec.issuerRef.name: no ClusterIssuer of this name is declared; found letsencrpyt; fix: did you mean "letsencrypt"?',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: web, namespace: shop}
spec: {secretName: web-tls, issuerRef: {name: letsencrypt, kind: ClusterIssuer}}
`,
    },
    {
      yaml: `
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: web, namespace: shop}
spec: {secretName: web-tls, issuerRef: {name: private, kind: AWSPCAIssuer, group: awspca.cert-manager.io}}
`,
    },
  ],
};

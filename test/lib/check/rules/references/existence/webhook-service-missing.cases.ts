import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'WEBHOOK_SERVICE_MISSING',
  passes: [
    {
      yaml: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: guard}
webhooks: [{name: guard.example.com, clientConfig: {service: {name: guard, namespace: shop}}}]
---
apiVersion: v1
kind: Service
metadata: {name: guard, namespace: shop}
spec: {ports: [{port: 80, name: http}]}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: guard}
webhooks: [{name: guard.example.com, clientConfig: {service: {name: gard, namespace: shop}}}]
---
apiVersion: v1
kind: Service
metadata: {name: guard, namespace: shop}
spec: {ports: [{port: 80, name: http}]}
`,
      says: [
        'ValidatingWebhookConfiguration/guard webhooks[0].clientConfig.service.name: no Service of this name is in namespace shop; found gard; fix: did you mean "guard"?',
      ],
    },
    {
      yaml: `
apiVersion: apiregistration.k8s.io/v1
kind: APIService
metadata: {name: v1.metrics.example.com}
spec: {service: {name: metrics, namespace: shop}}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: api, namespace: shop}
`,
      says: [
        'APIService/v1.metrics.example.com spec.service.name: no Service of this name is in namespace shop; found metrics; fix: declare the Service "metrics" in namespace shop, or name one that exists',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: guard}
webhooks: [{name: guard.example.com, clientConfig: {service: {name: guard, namespace: of-another-team}}}]
---
apiVersion: v1
kind: Service
metadata: {name: guard, namespace: shop}
spec: {ports: [{port: 80, name: http}]}
`,
    },
    {
      yaml: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: guard}
webhooks: [{name: guard.example.com, clientConfig: {url: 'https://guard.example.com'}}]
`,
    },
  ],
};

import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'ADMISSION_BINDING_MATCHES_NOTHING',
  passes: [
    {
      yaml: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: pods}
spec: {policyName: pods, validationActions: [Deny], matchResources: {namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: shop}}}}
`,
    },
    {
      yaml: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: pods}
spec: {policyName: pods, validationActions: [Deny], matchResources: {namespaceSelector: {matchLabels: {example.org/team: shop}}}}
`,
    },
    {
      yaml: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: pods}
spec: {policyName: pods, validationActions: [Deny], matchResources: {namespaceSelector: {matchExpressions: [{key: kubernetes.io/judged, operator: DoesNotExist}]}}}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: pods}
spec: {policyName: pods, validationActions: [Deny], matchResources: {namespaceSelector: {matchLabels: {kubernetes.io/metadata.nam: shop}}}}
`,
      says: [
        'ValidatingAdmissionPolicyBinding/pods spec.matchResources.namespaceSelector: no namespace has such a label, so the policy judges nothing; found kubernetes.io/metadata.nam; accepted kubernetes.io/metadata.name; fix: select by kubernetes.io/metadata.name',
      ],
    },
    {
      yaml: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: pods}
spec: {policyName: pods, validationActions: [Deny], matchResources: {namespaceSelector: {matchExpressions: [{key: kubernetes.io/name, operator: In, values: [shop]}]}}}
`,
      says: [
        'ValidatingAdmissionPolicyBinding/pods spec.matchResources.namespaceSelector: no namespace has such a label, so the policy judges nothing; found kubernetes.io/name; accepted kubernetes.io/metadata.name; fix: select by kubernetes.io/metadata.name',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: pods}
spec: {policyName: pods, validationActions: [Deny]}
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

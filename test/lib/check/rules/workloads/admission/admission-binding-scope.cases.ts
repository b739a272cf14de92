import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'ADMISSION_BINDING_SCOPE',
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
spec: {policyName: pods, validationActions: [Deny], matchResources: {namespaceSelector: {matchExpressions: [{key: team, operator: Exists}]}}}
`,
    },
    {
      yaml: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: pods}
spec: {policyName: pods, validationActions: [Deny], matchResources: {objectSelector: {matchLabels: {judged: "yes"}}}}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: pods}
spec: {policyName: pods, validationActions: [Deny]}
`,
      says: [
        'ValidatingAdmissionPolicyBinding/pods spec.matchResources.namespaceSelector: the policy judges every namespace, kube-system too; accepted a selector of namespaces; fix: select the namespaces by kubernetes.io/metadata.name',
      ],
    },
    {
      yaml: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: pods}
spec: {policyName: pods, validationActions: [Deny], matchResources: {namespaceSelector: {matchLabels: {}}}}
`,
      says: [
        'ValidatingAdmissionPolicyBinding/pods spec.matchResources.namespaceSelector: the policy judges every namespace, kube-system too; accepted a selector of namespaces; fix: select the namespaces by kubernetes.io/metadata.name',
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

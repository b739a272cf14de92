import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'ADMISSION_POLICY_MISSING',
  passes: [
    {
      yaml: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: pods}
spec: {policyName: pods}
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: pods}
spec: {}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: pods}
spec: {policyName: pod}
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: pods}
spec: {}
`,
      says: [
        'ValidatingAdmissionPolicyBinding/pods spec.policyName: no ValidatingAdmissionPolicy of this name is declared; found pod; fix: did you mean "pods"?',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: pods}
spec: {policyName: of-the-cluster}
`,
    },
  ],
};

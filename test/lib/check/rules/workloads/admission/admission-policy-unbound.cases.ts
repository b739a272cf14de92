import type { RuleCases } from '../../../rule-cases';

const policy = `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: pods}
spec: {validations: [{expression: 'true'}]}
`;

const binding = (kind: string, name: string): string => `
---
apiVersion: admissionregistration.k8s.io/v1
kind: ${kind}
metadata: {name: ${name}}
spec: {policyName: ${name}, validationActions: [Deny]}
`;

export const cases: RuleCases = {
  code: 'ADMISSION_POLICY_UNBOUND',
  passes: [
    { yaml: policy + binding('ValidatingAdmissionPolicyBinding', 'pods') },
    // two parameters, two bindings
    {
      yaml:
        policy +
        binding('ValidatingAdmissionPolicyBinding', 'pods') +
        binding('ValidatingAdmissionPolicyBinding', 'pods'),
    },
  ],
  fails: [
    {
      yaml: policy,
      says: [
        'ValidatingAdmissionPolicy/pods metadata.name: no ValidatingAdmissionPolicyBinding names the policy, so it judges nothing; found pods; accepted a name that a binding has as spec.policyName; fix: declare a ValidatingAdmissionPolicyBinding with policyName: pods',
      ],
    },
    {
      yaml:
        policy +
        binding('ValidatingAdmissionPolicyBinding', 'images') +
        binding('MutatingAdmissionPolicyBinding', 'pods'),
      says: [
        'ValidatingAdmissionPolicy/pods metadata.name: no ValidatingAdmissionPolicyBinding names the policy, so it judges nothing; found pods; accepted a name that a binding has as spec.policyName; fix: declare a ValidatingAdmissionPolicyBinding with policyName: pods',
      ],
    },
  ],
  doesNotApply: [
    { yaml: policy.replace('ValidatingAdmissionPolicy', 'MutatingAdmissionPolicy') },
    { yaml: binding('ValidatingAdmissionPolicyBinding', 'elsewhere') },
    { yaml: 'apiVersion: example.org/v1\nkind: ValidatingAdmissionPolicy\nmetadata: {name: pods}' },
  ],
};

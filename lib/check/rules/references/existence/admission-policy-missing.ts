import { missingReference } from './missing-reference';

export const admissionPolicyMissing = missingReference({
  code: 'ADMISSION_POLICY_MISSING',
  severity: 'warning',
  title: 'every admission policy that a binding puts into force exists',
  why: 'A binding of a ValidatingAdmissionPolicy that does not exist is accepted and enforces nothing. Policies belong to the whole cluster and may come from others, so one is reported only when the objects declare policies of their own.',
  fix: 'Correct `policyName`, or declare the policy.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/'],
  to: ['ValidatingAdmissionPolicy'],
});

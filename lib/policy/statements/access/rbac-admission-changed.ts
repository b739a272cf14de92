import { grantStatement } from '../../access/grant-statement';
import { roleKinds } from '../../kinds';
import { rbacGoodPractices } from '../../sources';
import type { PolicyStatement } from '../../statement';

/** Operators that keep the certificate of their own webhook name it. */
export const rbacAdmissionChanged: PolicyStatement = {
  code: 'RBAC_ADMISSION_CHANGED',
  severity: 'error',
  title: 'no role changes what the API server admits',
  why: 'Webhooks and admission policies see and change every object, secrets included. Who may write them can read all and switch every policy off.',
  fix: 'let the platform alone write them',
  sources: [rbacGoodPractices, 'Trivy KSV-0114', 'CIS 5.1.12'],
  subject: roleKinds,
  ...grantStatement({
    groups: ['admissionregistration.k8s.io'],
    resources: [
      'validatingwebhookconfigurations',
      'mutatingwebhookconfigurations',
      'validatingadmissionpolicies',
      'validatingadmissionpolicybindings',
      'mutatingadmissionpolicies',
      'mutatingadmissionpolicybindings',
    ],
    verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'],
    unlessNamed: true,
    message: 'the role changes what the API server admits',
    fix: 'remove it, or name the objects in resourceNames',
  }),
};

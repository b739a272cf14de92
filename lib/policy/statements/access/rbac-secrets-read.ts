import { grantStatement } from '../../access/grant-statement';
import { roleKinds } from '../../kinds';
import { rbacGoodPractices } from '../../sources';
import type { PolicyStatement } from '../../statement';

/** A secret read is a secret gone. */
export const rbacSecretsRead: PolicyStatement = {
  code: 'RBAC_SECRETS_READ',
  severity: 'error',
  title: 'no role reads every secret',
  why: 'Who may get, list or watch all secrets of a namespace has all its passwords and, by the tokens of its service accounts, all their rights. A list shows the values, not the names alone.',
  fix: 'name the secrets in resourceNames, or mount them into the pod that needs them',
  sources: [rbacGoodPractices, 'Trivy KSV-0041, 0113', 'kubescape C-0015', 'kube-linter access-to-secrets'],
  subject: roleKinds,
  ...grantStatement({
    groups: [''],
    resources: ['secrets'],
    verbs: ['get', 'list', 'watch'],
    unlessNamed: true,
    message: 'the role reads every secret',
    fix: 'name the secrets in resourceNames',
  }),
};

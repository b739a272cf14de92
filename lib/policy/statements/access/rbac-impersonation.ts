import { grantStatement } from '../../access/grant-statement';
import { roleKinds } from '../../kinds';
import { rbacGoodPractices } from '../../sources';
import type { PolicyStatement } from '../../statement';

/** To act for others is to be them. */
export const rbacImpersonation: PolicyStatement = {
  code: 'RBAC_IMPERSONATION',
  severity: 'error',
  title: 'no role acts in the name of others',
  why: 'Who may impersonate users, groups or service accounts has the rights of all of them, the group system:masters included.',
  fix: 'remove the rule, or name whom it may act for in resourceNames',
  sources: [rbacGoodPractices, 'CIS 5.1.8', 'kubescape C-0065'],
  subject: roleKinds,
  ...grantStatement({
    groups: ['', 'authentication.k8s.io'],
    resources: ['users', 'groups', 'serviceaccounts', 'uids'],
    verbs: ['impersonate'],
    unlessNamed: true,
    message: 'the role acts in the name of others',
    fix: 'remove it',
  }),
};

import { grantStatement } from '../../access/grant-statement';
import { roleKinds } from '../../kinds';
import { rbacGoodPractices } from '../../sources';
import type { PolicyStatement } from '../../statement';

/** A token is its account. */
export const rbacTokenIssued: PolicyStatement = {
  code: 'RBAC_TOKEN_ISSUED',
  severity: 'error',
  title: 'no role issues tokens of service accounts',
  why: 'Who may create serviceaccounts/token for every account of a namespace gets a valid token, and so the rights, of each of them.',
  fix: 'remove the rule, or name the accounts in resourceNames',
  sources: [rbacGoodPractices, 'CIS 5.1.13'],
  subject: roleKinds,
  ...grantStatement({
    groups: [''],
    resources: ['serviceaccounts/token'],
    verbs: ['create'],
    unlessNamed: true,
    message: 'the role issues tokens of every service account',
    fix: 'remove it',
  }),
};

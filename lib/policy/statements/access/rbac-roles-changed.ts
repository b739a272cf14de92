import { grantStatement } from '../../access/grant-statement';
import { roleKinds } from '../../kinds';
import { rbacGoodPractices } from '../../sources';
import type { PolicyStatement } from '../../statement';

/** Rights over rights. */
export const rbacRolesChanged: PolicyStatement = {
  code: 'RBAC_ROLES_CHANGED',
  severity: 'warning',
  title: 'no role changes roles and bindings',
  why: 'Who may write bindings decides who may do what. RBAC keeps them from giving more than they have, but they can give all of that to anybody.',
  fix: 'let the platform alone write roles and bindings',
  sources: [rbacGoodPractices, 'Trivy KSV-0050', 'CIS 5.1.8'],
  subject: roleKinds,
  ...grantStatement({
    groups: ['rbac.authorization.k8s.io'],
    resources: ['roles', 'clusterroles', 'rolebindings', 'clusterrolebindings'],
    verbs: ['create', 'update', 'patch'],
    message: 'the role changes roles or bindings',
    fix: 'remove it',
  }),
};

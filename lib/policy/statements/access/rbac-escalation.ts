import { grantStatement } from '../../access/grant-statement';
import { roleKinds } from '../../kinds';
import { rbacGoodPractices } from '../../sources';
import type { PolicyStatement } from '../../statement';

/** Both verbs go around the check that RBAC makes. */
export const rbacEscalation: PolicyStatement = {
  code: 'RBAC_ESCALATION',
  severity: 'error',
  title: 'no role hands out more rights than its own',
  why: 'RBAC lets nobody give what they do not have, except by the verbs escalate and bind: with one of them, a role is as good as cluster-admin.',
  fix: 'remove the verb; to bind certain roles only, name them in resourceNames',
  sources: [rbacGoodPractices, 'Trivy KSV-0050', 'CIS 5.1.8'],
  subject: roleKinds,
  ...grantStatement({
    groups: ['rbac.authorization.k8s.io'],
    resources: ['roles', 'clusterroles'],
    verbs: ['escalate', 'bind'],
    unlessNamed: true,
    message: 'the role hands out more rights than its own',
    fix: 'remove the verb',
  }),
};

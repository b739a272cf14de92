import { grantStatement } from '../../access/grant-statement';
import { roleKinds } from '../../kinds';
import { rbacGoodPractices } from '../../sources';
import type { PolicyStatement } from '../../statement';

/** A request to exec by WebSocket is a get. */
export const rbacPodExec: PolicyStatement = {
  code: 'RBAC_POD_EXEC',
  severity: 'error',
  title: 'no role runs commands in pods',
  why: 'A shell in a pod has its secrets, its tokens and its network, leaves no trace in Git, and changes what was reviewed. Attaching, forwarding a port and adding a debug container are the same by another door.',
  fix: 'remove the rule; give such a role for the time of an incident only',
  sources: [rbacGoodPractices, 'Trivy KSV-0053', 'kubescape C-0002'],
  subject: roleKinds,
  ...grantStatement({
    groups: [''],
    resources: ['pods/exec', 'pods/attach', 'pods/portforward', 'pods/ephemeralcontainers'],
    verbs: ['get', 'create', 'update', 'patch'],
    message: 'the role runs commands in pods',
    fix: 'remove it',
  }),
};

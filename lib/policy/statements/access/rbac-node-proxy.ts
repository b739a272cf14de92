import { grantStatement } from '../../access/grant-statement';
import { roleKinds } from '../../kinds';
import { rbacGoodPractices } from '../../sources';
import type { PolicyStatement } from '../../statement';

/** A get is enough to run commands, by WebSocket. */
export const rbacNodeProxy: PolicyStatement = {
  code: 'RBAC_NODE_PROXY',
  severity: 'error',
  title: 'no role reaches the kubelets',
  why: 'nodes/proxy leads to the API of the kubelet, which runs commands in every pod of the node, past admission and past the audit log.',
  fix: 'remove the rule; metrics need nodes/metrics and nodes/stats only',
  sources: [rbacGoodPractices, 'CIS 5.1.10', 'Trivy KSV-0047'],
  subject: roleKinds,
  ...grantStatement({
    groups: [''],
    resources: ['nodes/proxy'],
    verbs: ['get', 'create', 'update', 'patch', 'delete'],
    message: 'the role reaches the kubelets',
    fix: 'use nodes/metrics or nodes/stats',
  }),
};

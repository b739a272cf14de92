import { fieldAt } from '../../../manifest';
import { eachContainer, isForWindows } from '../../pods';
import { podSecurityRestricted } from '../../sources';
import type { PolicyStatement } from '../../statement';

/** Programs with the setuid bit must not lift a process above its start. */
export const privilegeEscalationAllowed: PolicyStatement = {
  code: 'PRIVILEGE_ESCALATION_ALLOWED',
  severity: 'error',
  title: 'every container forbids that its processes gain privileges',
  why: 'Without allowPrivilegeEscalation: false a program with the setuid bit, such as sudo or mount, gives root to a process that was started without it. The default allows it.',
  fix: 'set securityContext.allowPrivilegeEscalation to false in every container',
  sources: [podSecurityRestricted, 'Trivy KSV-0001', 'Checkov CKV_K8S_20', 'kubescape C-0016', 'kube-linter'],
  subject: 'pods',
  check: eachContainer(({ path, fields }, pod) => {
    const allowed = fieldAt(fields, 'securityContext', 'allowPrivilegeEscalation');
    if (allowed === false || isForWindows(pod)) return undefined;
    return {
      field: `${path}.securityContext.allowPrivilegeEscalation`,
      message: 'processes of the container may gain privileges',
      found: allowed === true ? 'true' : 'nothing, which allows it',
      fix: 'set it to false',
    };
  }),
  cel: {
    expression:
      'variables.isWindows || variables.containers.all(c, c.?securityContext.allowPrivilegeEscalation.orValue(true) == false)',
    message: 'every container must set securityContext.allowPrivilegeEscalation to false',
  },
};

import { fieldAt, listOf } from '../../../manifest';
import { eachContainer, isForWindows } from '../../pods';
import { printValue } from '../../print-value';
import { podSecurityRestricted } from '../../sources';
import type { PolicyStatement } from '../../statement';

/** Container runtimes give about fourteen capabilities to everybody. */
export const capabilitiesKept: PolicyStatement = {
  code: 'CAPABILITIES_KEPT',
  severity: 'error',
  title: 'every container drops all capabilities',
  why: 'A container that drops nothing keeps about fourteen rights of root that the runtime gives by default, such as forging packets and changing the owner of files. Hardly any program needs one.',
  fix: 'set securityContext.capabilities.drop to [ALL] in every container',
  sources: [podSecurityRestricted, 'Trivy KSV-0003, 0004, 0106', 'Checkov CKV_K8S_28, 37', 'Kyverno require-drop-all'],
  subject: 'pods',
  check: eachContainer(({ path, fields }, pod) => {
    const dropped = listOf(fieldAt(fields, 'securityContext', 'capabilities', 'drop'));
    if (dropped.includes('ALL') || isForWindows(pod)) return undefined;
    return {
      field: `${path}.securityContext.capabilities.drop`,
      message: 'the container keeps capabilities of root',
      found: dropped.length === 0 ? 'none dropped' : dropped.map(printValue).join(', '),
      accepted: 'ALL',
      fix: 'drop [ALL]',
    };
  }),
  cel: {
    expression:
      "variables.isWindows || variables.containers.all(c, 'ALL' in c.?securityContext.capabilities.drop.orValue([]))",
    message: 'every container must set securityContext.capabilities.drop to [ALL]',
  },
};

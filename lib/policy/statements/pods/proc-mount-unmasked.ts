import { fieldAt } from '../../../manifest';
import { eachContainer } from '../../pods';
import { printValue } from '../../print-value';
import { podSecurityBaseline } from '../../sources';
import type { PolicyStatement } from '../../statement';

/** /proc shows and changes the kernel of the node. */
export const procMountUnmasked: PolicyStatement = {
  code: 'PROC_MOUNT_UNMASKED',
  severity: 'error',
  title: 'no container sees the whole of /proc',
  why: 'The runtime hides the parts of /proc that tell about the node or change its kernel. Unmasked shows them.',
  fix: 'remove procMount; Default is what remains',
  sources: [podSecurityBaseline, 'Trivy KSV-0027', 'Kyverno disallow-proc-mount'],
  subject: 'pods',
  check: eachContainer(({ path, fields }) => {
    const mount = fieldAt(fields, 'securityContext', 'procMount');
    if (mount === undefined || mount === 'Default') return undefined;
    return {
      field: `${path}.securityContext.procMount`,
      message: 'the container sees the whole of /proc',
      found: printValue(mount),
      accepted: 'Default',
      fix: 'remove it',
    };
  }),
  cel: {
    expression: "variables.containers.all(c, c.?securityContext.procMount.orValue('Default') == 'Default')",
    message: 'procMount must be Default',
  },
};

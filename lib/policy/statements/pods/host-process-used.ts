import { fieldAt } from '../../../manifest';
import { eachSecurityContext } from '../../pods';
import { podSecurityBaseline } from '../../sources';
import type { PolicyStatement } from '../../statement';

/** What privileged is on Linux, on Windows. */
export const hostProcessUsed: PolicyStatement = {
  code: 'HOST_PROCESS_USED',
  severity: 'error',
  title: 'no Windows container runs as a process of its node',
  why: 'A hostProcess container is an ordinary process of the Windows node with full rights there: it is what privileged is on Linux.',
  fix: 'remove windowsOptions.hostProcess',
  sources: [podSecurityBaseline, 'Trivy KSV-0103', 'Kyverno disallow-host-process'],
  subject: 'pods',
  check: eachSecurityContext(({ path, fields }) =>
    fieldAt(fields, 'windowsOptions', 'hostProcess') === true
      ? {
          field: `${path}.windowsOptions.hostProcess`,
          message: 'the container is a process of its node',
          found: 'true',
          fix: 'remove it',
        }
      : undefined,
  ),
  cel: {
    expression: 'variables.securityContexts.all(s, s.?windowsOptions.hostProcess.orValue(false) == false)',
    message: 'hostProcess containers are not allowed',
  },
};

import { eachContainer } from '../../pods';
import { fieldAt } from '../../../manifest';
import { podSecurityBaseline } from '../../sources';
import type { PolicyStatement } from '../../statement';

/** Privileged is root on the node. */
export const containerPrivileged: PolicyStatement = {
  code: 'CONTAINER_PRIVILEGED',
  severity: 'error',
  title: 'no container is privileged',
  why: 'A privileged container has every device and every right of its node: whoever takes it over has the node and all pods on it.',
  fix: 'set securityContext.privileged to false, and give the one right that is needed',
  sources: [podSecurityBaseline, 'Trivy KSV-0017', 'Checkov CKV_K8S_16', 'kubescape C-0057'],
  subject: 'pods',
  check: eachContainer(({ path, fields }) =>
    fieldAt(fields, 'securityContext', 'privileged') === true
      ? {
          field: `${path}.securityContext.privileged`,
          message: 'the container is privileged',
          found: 'true',
          fix: 'set it to false',
        }
      : undefined,
  ),
  cel: {
    expression: 'variables.containers.all(c, c.?securityContext.privileged.orValue(false) == false)',
    message: 'privileged containers are not allowed',
  },
};

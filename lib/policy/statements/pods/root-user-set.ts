import { eachSecurityContext, hasOwnUserNamespace } from '../../pods';
import { podSecurityRestricted } from '../../sources';
import type { PolicyStatement } from '../../statement';

/** User 0 is root, whatever the image says. */
export const rootUserSet: PolicyStatement = {
  code: 'ROOT_USER_SET',
  severity: 'error',
  title: 'no container is told to run as user 0',
  why: 'User 0 is root of the kernel that all containers of the node share. With runAsNonRoot beside it the container never starts.',
  fix: 'set runAsUser to a number above 10000, such as 10001',
  sources: [podSecurityRestricted, 'Trivy KSV-0105', 'Kyverno require-run-as-non-root-user'],
  subject: 'pods',
  check: eachSecurityContext(({ path, fields }, pod) =>
    fields['runAsUser'] === 0 && !hasOwnUserNamespace(pod)
      ? {
          field: `${path}.runAsUser`,
          message: 'the container is told to run as root',
          found: '0',
          fix: 'use a number above 10000, such as 10001',
        }
      : undefined,
  ),
  cel: {
    expression: 'variables.hasOwnUsers || variables.securityContexts.all(s, s.?runAsUser.orValue(1) != 0)',
    message: 'runAsUser may not be 0',
  },
};

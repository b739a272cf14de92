import { eachPod, podSpecPath } from '../../pods';
import type { PolicyStatement } from '../../statement';

/** A credential for the API server in each container. */
export const apiTokenMounted: PolicyStatement = {
  code: 'API_TOKEN_MOUNTED',
  severity: 'warning',
  title: 'no pod mounts a token of the API server by default',
  why: 'The token lets whoever takes over a container ask the API server with the rights of its service account. Few programs need it, and those that do can mount one by a projected volume. Operators are rightly waived.',
  fix: 'set automountServiceAccountToken of the pod to false',
  sources: ['Trivy KSV-0036', 'Checkov CKV_K8S_38', 'kubescape C-0034', 'Polaris automountServiceAccountToken'],
  subject: 'pods',
  check: eachPod((pod) =>
    pod.spec['automountServiceAccountToken'] === false
      ? undefined
      : {
          field: `${podSpecPath(pod)}.automountServiceAccountToken`,
          message: 'the pod mounts a token of the API server',
          found: pod.spec['automountServiceAccountToken'] === true ? 'true' : 'nothing, which mounts it',
          fix: 'set it to false',
        },
  ),
  cel: {
    expression: '!variables.hasPod || variables.podSpec.?automountServiceAccountToken.orValue(true) == false',
    message: 'automountServiceAccountToken must be false',
  },
};

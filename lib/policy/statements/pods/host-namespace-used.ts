import { eachPod, podSpecPath } from '../../pods';
import { podSecurityBaseline } from '../../sources';
import type { PolicyStatement } from '../../statement';

const namespaces = ['hostNetwork', 'hostPID', 'hostIPC'];

/** The pod sees the node's network, processes or memory. */
export const hostNamespaceUsed: PolicyStatement = {
  code: 'HOST_NAMESPACE_USED',
  severity: 'error',
  title: 'no pod shares the network, the processes or the memory of its node',
  why: 'A pod in the namespaces of its node sees the traffic and the processes of all others there, and network policies do not hold it.',
  fix: 'remove hostNetwork, hostPID and hostIPC; a node agent belongs in a namespace of its own whose Pod Security level allows it',
  sources: [podSecurityBaseline, 'Trivy KSV-0008 to 0010', 'Checkov CKV_K8S_17 to 19', 'kubescape C-0038, C-0041'],
  subject: 'pods',
  check: eachPod((pod) =>
    namespaces
      .filter((name) => pod.spec[name] === true)
      .map((name) => ({
        field: `${podSpecPath(pod)}.${name}`,
        message: 'the pod shares a namespace of its node',
        found: 'true',
        fix: `remove ${name}`,
      })),
  ),
  cel: {
    expression: namespaces.map((name) => `variables.podSpec.?${name}.orValue(false) == false`).join(' && '),
    message: 'hostNetwork, hostPID and hostIPC are not allowed',
  },
};

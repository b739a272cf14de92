import { listOf, numberOf, fieldAt } from '../../../manifest';
import { eachContainer } from '../../pods';
import { podSecurityBaseline } from '../../sources';
import type { PolicyStatement } from '../../statement';

/** A port of the node goes around Services and network policies. */
export const hostPortUsed: PolicyStatement = {
  code: 'HOST_PORT_USED',
  severity: 'error',
  title: 'no container takes a port of its node',
  why: 'A hostPort opens the address of the node itself, past Services and often past network policies, and only one pod a node can have it: others stay Pending.',
  fix: 'remove hostPort and reach the pods through a Service',
  sources: [podSecurityBaseline, 'Trivy KSV-0024', 'Checkov CKV_K8S_26', 'kubescape C-0044'],
  subject: 'pods',
  check: eachContainer(({ path, fields }) =>
    listOf(fields['ports']).flatMap((port, index) => {
      const hostPort = numberOf(fieldAt(port, 'hostPort')) ?? 0;
      if (hostPort === 0) return [];
      return [
        {
          field: `${path}.ports[${index}].hostPort`,
          message: 'the container takes a port of its node',
          found: String(hostPort),
          fix: 'remove it, and use a Service',
        },
      ];
    }),
  ),
  cel: {
    expression: 'variables.containers.all(c, c.?ports.orValue([]).all(p, p.?hostPort.orValue(0) == 0))',
    message: 'host ports are not allowed',
  },
};

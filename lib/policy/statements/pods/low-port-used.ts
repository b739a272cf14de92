import { fieldAt, listOf, numberOf } from '../../../manifest';
import { eachContainer } from '../../pods';
import type { PolicyStatement } from '../../statement';

const lowest = 1024;

/** Ports below 1024 belong to root. */
export const lowPortUsed: PolicyStatement = {
  code: 'LOW_PORT_USED',
  severity: 'warning',
  title: 'containers listen on ports from 1024',
  why: 'Binding a port below 1024 needs root or a capability on many nodes. The Service can offer 80 or 443 and send to a higher port.',
  fix: 'let the program listen on a port such as 8080, and name it as targetPort of the Service',
  sources: ['kube-linter privileged-ports', 'Trivy KSV-0117'],
  subject: 'pods',
  check: eachContainer(({ path, fields }) =>
    listOf(fields['ports']).flatMap((port, index) => {
      const number = numberOf(fieldAt(port, 'containerPort')) ?? lowest;
      if (number >= lowest) return [];
      return [
        {
          field: `${path}.ports[${index}].containerPort`,
          message: 'the port is one of root',
          found: String(number),
          accepted: `${lowest} or more`,
          fix: 'listen on a higher port',
        },
      ];
    }),
  ),
  cel: {
    expression: `variables.containers.all(c, c.?ports.orValue([]).all(p, p.containerPort >= ${lowest}))`,
    message: `container ports must be ${lowest} or more`,
  },
};

import { fieldAt, listOf, numberOf } from '../../../manifest';
import { eachContainer } from '../../pods';
import { printValue } from '../../print-value';
import type { PolicyStatement } from '../../statement';

const places = ['livenessProbe', 'readinessProbe', 'startupProbe'].flatMap((probe) =>
  ['httpGet', 'tcpSocket', 'grpc'].map((action) => [probe, action, 'port']),
);

/** Names of ports that nobody declares break the pod; the rules about references say so. */
export const probePortUndeclared: PolicyStatement = {
  code: 'PROBE_PORT_UNDECLARED',
  severity: 'warning',
  title: 'a probe asks a port that the container declares',
  why: 'A probe may ask any port number. One that is not among the ports of the container is mostly a number that was changed in one place only, and the pod is never ready.',
  fix: 'declare the port in ports, best with a name that the probe uses',
  sources: ['kube-linter liveness-port, readiness-port, startup-port'],
  subject: 'pods',
  check: eachContainer(({ path, fields }) => {
    const declared = listOf(fields['ports']).map((port) => fieldAt(port, 'containerPort'));
    return places.flatMap((place) => {
      const port = numberOf(fieldAt(fields, ...place));
      if (port === undefined || declared.includes(port)) return [];
      return [
        {
          field: `${path}.${place.join('.')}`,
          message: 'the probe asks a port that the container does not declare',
          found: String(port),
          accepted: declared.length === 0 ? 'none: no port is declared' : declared.map(printValue).join(', '),
          fix: 'declare the port, or ask one of those',
        },
      ];
    });
  }),
  cel: {
    expression: `variables.containers.all(c, ${places.map(([probe, action]) => `(!has(c.${probe}) || !has(c.${probe}.${action}) || type(c.${probe}.${action}.port) != int || c.?ports.orValue([]).exists(p, p.containerPort == c.${probe}.${action}.port))`).join(' && ')})`,
    message: 'probes must ask a declared port',
  },
};

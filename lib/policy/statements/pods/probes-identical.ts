import { fieldAt } from '../../../manifest';
import { eachContainer } from '../../pods';
import { printValue } from '../../print-value';
import type { PolicyStatement } from '../../statement';

/** Readiness asks whether to send requests, liveness whether to kill. */
export const probesIdentical: PolicyStatement = {
  code: 'PROBES_IDENTICAL',
  severity: 'warning',
  title: 'readiness and liveness ask different things',
  why: 'When both ask the same path, a pod that is only overloaded, or whose database is away, is not just taken out of service but killed, and so are all its siblings at the same time.',
  fix: 'let liveness ask a path, or a port, that depends on the process alone',
  sources: ['kube-score pod-probes-identical'],
  subject: 'pods',
  check: eachContainer(({ path, fields }) => {
    const liveness = handlerOf(fields['livenessProbe']);
    if (liveness === undefined || liveness !== handlerOf(fields['readinessProbe'])) return undefined;
    return {
      field: `${path}.livenessProbe`,
      message: 'liveness asks what readiness asks',
      found: liveness,
      fix: 'let it ask another path or port',
    };
  }),
  cel: {
    expression: [
      'variables.containers.all(c',
      " !has(c.livenessProbe) || !has(c.readinessProbe) || (has(c.livenessProbe.httpGet) ? !has(c.readinessProbe.httpGet) || c.livenessProbe.httpGet.port != c.readinessProbe.httpGet.port || c.livenessProbe.httpGet.?path.orValue('/') != c.readinessProbe.httpGet.?path.orValue('/')" +
        ' : !has(c.livenessProbe.tcpSocket) || !has(c.readinessProbe.tcpSocket) || c.livenessProbe.tcpSocket.port != c.readinessProbe.tcpSocket.port))',
    ].join(','),
    message: 'readinessProbe and livenessProbe must ask different things',
  },
};

/** What a probe by HTTP or TCP asks; commands and gRPC tell little about what they ask. */
function handlerOf(probe: unknown): string | undefined {
  const http = fieldAt(probe, 'httpGet');
  if (http !== undefined)
    return `httpGet ${printValue(fieldAt(http, 'path') ?? '/')} at ${printValue(fieldAt(http, 'port'))}`;
  const tcp = fieldAt(probe, 'tcpSocket');
  return tcp === undefined ? undefined : `tcpSocket at ${printValue(fieldAt(tcp, 'port'))}`;
}

import { k8s } from 'cdk8s-plus-28';
import type { ResolvedProbe } from '../../../lib/spec';

/** A probe in Kubernetes' own form. Ports stay names: a port's number stands in one place only. */
export function containerProbe(probe: ResolvedProbe): k8s.Probe {
  const { initialDelaySeconds, timeoutSeconds, periodSeconds, failureThreshold } = probe;
  return { initialDelaySeconds, timeoutSeconds, periodSeconds, failureThreshold, ...action(probe) };
}

function action(probe: ResolvedProbe): Pick<k8s.Probe, 'httpGet' | 'tcpSocket' | 'exec'> {
  if ('exec' in probe) return { exec: { command: [...probe.exec.command] } };
  if ('tcpSocket' in probe) return { tcpSocket: { port: k8s.IntOrString.fromString(probe.tcpSocket.port) } };
  const { path, port } = probe.httpGet;
  return { httpGet: { path, port: k8s.IntOrString.fromString(port), scheme: 'HTTP' } };
}

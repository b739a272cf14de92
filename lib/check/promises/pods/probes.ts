import { fieldAt, isFields } from '../../../manifest';
import type { ResolvedProbe } from '../../../spec';
import { saidAt } from '../by-name';
import type { PodPromise, Said } from '../promise';
import { mainContainer } from './main-container';

/** How it is found out whether the service starts, lives and is ready. */
export const probes: PodPromise = {
  spec: 'probes',
  field: 'spec.containers[0]',
  ask: (service) => {
    if (service.type === 'cron') return undefined;
    const { liveness, readiness, startup } = service.probes;
    return {
      livenessProbe: askProbe(liveness),
      readinessProbe: askProbe(readiness),
      startupProbe: askProbe(startup),
    };
  },
  read: (pod) => {
    const container = mainContainer(pod);
    return Object.fromEntries(
      ['livenessProbe', 'readinessProbe', 'startupProbe'].map((name) => [name, readProbe(fieldAt(container, name))]),
    );
  },
};

function askProbe(probe: ResolvedProbe): Said {
  const { initialDelaySeconds, timeoutSeconds, periodSeconds, failureThreshold } = probe;
  const times = { initialDelaySeconds, timeoutSeconds, periodSeconds, failureThreshold };
  if ('exec' in probe) return { ...times, exec: { command: [...probe.exec.command] } };
  if ('tcpSocket' in probe) return { ...times, tcpSocket: { ...probe.tcpSocket } };
  return { ...times, httpGet: { ...probe.httpGet } };
}

/** With Kubernetes' defaults: https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#configure-probes */
function readProbe(probe: unknown): Said {
  if (!isFields(probe)) return undefined;
  const http = fieldAt(probe, 'httpGet');
  return {
    initialDelaySeconds: saidAt(probe, 'initialDelaySeconds') ?? 0,
    timeoutSeconds: saidAt(probe, 'timeoutSeconds') ?? 1,
    periodSeconds: saidAt(probe, 'periodSeconds') ?? 10,
    failureThreshold: saidAt(probe, 'failureThreshold') ?? 3,
    exec: saidAt(probe, 'exec'),
    tcpSocket: saidAt(probe, 'tcpSocket'),
    httpGet: isFields(http) ? { path: saidAt(http, 'path') ?? '/', port: saidAt(http, 'port') } : undefined,
  };
}

import { isDeepStrictEqual } from 'node:util';
import { defaultPort } from '../../resolve/ports';
import { probePaths, type Probe } from '../../service/probes';
import type { ServiceSpec } from '../../service/service-schema';
import type { Finding } from '../finding';
import type { ServiceRule } from '../rule';

/** A probe asks one thing, and readiness asks another than liveness: the same answer would restart a busy pod. */
export const probeActions: ServiceRule = (spec) => {
  if (spec.type === 'cron') return [];
  const several = Object.entries(spec.probes).flatMap(([name, probe]) => severalActions(name, probe));
  if (!isDeepStrictEqual(question('liveness', spec), question('readiness', spec))) return several;
  const message = 'readiness and liveness ask the same question';
  const fix = 'let readiness ask for what the service needs to answer, and liveness only whether it is stuck';
  return [...several, { code: 'PROBES_ALIKE', path: ['probes', 'readiness'], message, fix }];
};

/** What a probe asks once its defaults are filled in. */
function question(name: keyof typeof probePaths, { probes, ports }: Exclude<ServiceSpec, { type: 'cron' }>): unknown {
  const { httpGet, tcpSocket, exec } = probes[name];
  if (tcpSocket || exec) return { tcpSocket, exec };
  return { path: httpGet?.path ?? probePaths[name], port: httpGet?.port ?? defaultPort(ports) };
}

function actionsOf({ httpGet, tcpSocket, exec }: Probe): { [action: string]: unknown } {
  return { httpGet, tcpSocket, exec };
}

function severalActions(name: string, probe: Probe): Finding[] {
  const set = Object.entries(actionsOf(probe)).flatMap(([action, value]) => (value === undefined ? [] : [action]));
  if (set.length < 2) return [];
  const message = 'a probe does one thing';
  const fix = `keep one; set the other to null where a lower layer set it`;
  return [
    {
      code: 'PROBE_ACTIONS',
      path: ['probes', name],
      message,
      found: set.join(', '),
      accepted: 'one of httpGet, tcpSocket, exec',
      fix,
    },
  ];
}

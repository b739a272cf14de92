import { isDeepStrictEqual } from 'node:util';
import { hasAction, type Probe } from '../../service/probes';
import type { Finding } from '../finding';
import type { ServiceRule } from '../rule';

/** A probe asks one thing, and readiness asks another than liveness: the same answer would restart a busy pod. */
export const probeActions: ServiceRule = (spec) => {
  if (spec.type === 'cron') return [];
  const { liveness, readiness } = spec.probes;
  const several = Object.entries(spec.probes).flatMap(([name, probe]) => severalActions(name, probe));
  const same = hasAction(liveness) && isDeepStrictEqual(actionsOf(liveness), actionsOf(readiness));
  if (!same) return several;
  const message = 'readiness and liveness ask the same question';
  const fix = 'let readiness ask for what the service needs to answer, and liveness only whether it is stuck';
  return [...several, { code: 'PROBES_ALIKE', path: ['probes', 'readiness'], message, fix }];
};

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

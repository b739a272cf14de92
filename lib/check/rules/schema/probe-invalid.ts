import type { Violation } from '../../../problem';
import { none, ofEach, together } from '../../together';
import { judgeActions } from './judge-handler';
import { at, between, containerRule, exactlyOneOf, isSet, notNegative, refuse, type Place } from './place';

const seconds = ['initialDelaySeconds', 'timeoutSeconds', 'periodSeconds', 'successThreshold', 'failureThreshold'];
const handlers = ['exec', 'httpGet', 'tcpSocket', 'grpc'];
const fromOne = between(1, Infinity);

export const probeInvalid = containerRule(
  {
    code: 'PROBE_INVALID',
    title: 'a probe asks in exactly one way, and its numbers are not negative',
    why:
      'An API server refuses the pod otherwise. One success decides a liveness and a startup probe, so their ' +
      'successThreshold is 1; readiness does not end a container, so it has no grace period.',
    fix: 'Set one of httpGet, tcpSocket, grpc and exec, with a port from 1 to 65535 or its name.',
    sources: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/'],
  },
  ({ container, list }) => {
    const isOnce = list === 'initContainers' && at(container, 'restartPolicy').value !== 'Always';
    if (isOnce) return [];
    return ['livenessProbe', 'readinessProbe', 'startupProbe'].flatMap((name) => {
      const probe = at(container, name);
      return isSet(probe) ? judgeProbe(probe, name === 'readinessProbe') : [];
    });
  },
);

function judgeProbe(probe: Place, isReadiness: boolean): readonly Violation[] {
  const [threshold, grace] = [at(probe, 'successThreshold'), at(probe, 'terminationGracePeriodSeconds')];
  const isMany = typeof threshold.value === 'number' && threshold.value > 1;
  return together(
    exactlyOneOf(probe, handlers, 'way to ask'),
    judgeActions(probe),
    ofEach(seconds, (key) => notNegative(at(probe, key))),
    isMany && !isReadiness ? [refuse(threshold, 'one success decides this probe', { accepted: '1' })] : none,
    isReadiness && isSet(grace) ? [refuse(grace, 'a readiness probe ends nothing, so it has no grace period')] : none,
    isReadiness ? none : fromOne(grace),
  );
}

import { together } from '../../together';
import { judgeActions, judgeSleep } from './judge-handler';
import { at, containerRule, exactlyOneOf, isSet, numberAt } from './place';

/** Kubernetes' default of terminationGracePeriodSeconds. */
const usualGraceSeconds = 30;

export const lifecycleHookInvalid = containerRule(
  {
    code: 'LIFECYCLE_HOOK_INVALID',
    title: 'a hook of a container does exactly one thing, and sleeps no longer than the pod has to stop',
    why:
      'An API server refuses the pod otherwise: a hook with two actions leaves open which one runs, and a sleep beyond ' +
      'terminationGracePeriodSeconds would be cut off.',
    fix: 'Set one of exec, httpGet and sleep; raise terminationGracePeriodSeconds for a longer sleep.',
    sources: ['https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/'],
  },
  ({ container, pod, list }) => {
    const lifecycle = at(container, 'lifecycle');
    const isOnce = list === 'initContainers' && at(container, 'restartPolicy').value !== 'Always';
    if (!isSet(lifecycle) || isOnce) return [];
    const graceSeconds = numberAt(at(pod.spec, 'terminationGracePeriodSeconds')) ?? usualGraceSeconds;
    const hooks = ['postStart', 'preStop'].map((name) => at(lifecycle, name)).filter(isSet);
    return [
      ...hooks.flatMap((hook) =>
        together(
          exactlyOneOf(hook, ['exec', 'httpGet', 'tcpSocket', 'sleep'], 'action'),
          judgeActions(hook),
          judgeSleep(at(hook, 'sleep'), graceSeconds),
        ),
      ),
    ];
  },
);

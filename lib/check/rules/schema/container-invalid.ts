import { dnsLabel, type KubernetesVersion } from '../../../kubernetes';
import type { Violation } from '../../../problem';
import type { ObjectSubject } from '../../rule';
import { none, together } from '../../together';
import {
  at,
  containerRule,
  each,
  isSet,
  named,
  oneOf,
  podRule,
  refuse,
  required,
  textAt,
  type Container,
  type Place,
} from './place';

const judgeName = named(dnsLabel, 'a name for a container');
const judgePolicy = oneOf(['Always', 'OnFailure', 'Never'], 'policy of restarts');
const judgeSidecar = oneOf(['Always'], 'policy of an init container');
const longRunningOnly = ['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle'];

const containers = containerRule(
  {
    code: 'CONTAINER_INVALID',
    title: 'every pod has a container, and every container a DNS label for a name and an image',
    why:
      'An API server refuses the pod otherwise. Blanks around an image pass in a Deployment, whose pods then are refused. ' +
      'An init container that ends has no probes: only one with restartPolicy: Always goes on running.',
    fix: 'Name container and image; make an init container with probes a sidecar by restartPolicy: Always.',
    sources: [
      'k8s.io/kubernetes pkg/apis/core/validation/validation.go: validateContainerCommon, validateInitContainers',
    ],
  },
  ({ container, list, pod }) =>
    together(
      judgeName(at(container, 'name')),
      judgeImage(at(container, 'image'), isOurs(pod.subject.body.kind)),
      judgeRestart(container, list),
      judgeRestartPolicy(at(container, 'restartPolicy'), list, pod.subject.target.kubernetesVersion),
    ),
);

/** Where kinds of Kubernetes keep the `spec` of their pods: the schema demands containers only where there is one. */
const specs: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['Pod', []],
  ['CronJob', ['jobTemplate', 'spec', 'template', 'spec']],
  ['Deployment', ['template', 'spec']],
  ['StatefulSet', ['template', 'spec']],
  ['DaemonSet', ['template', 'spec']],
  ['ReplicaSet', ['template', 'spec']],
  ['Job', ['template', 'spec']],
]);

const judgePods = podRule(containers, ({ spec, template, subject }) => {
  const list = at(spec, 'containers');
  const isEmpty = Array.isArray(list.value) && each(list).length === 0;
  return together(
    isEmpty ? [refuse(list, 'the pod has no container', { accepted: 'at least one container' })] : none,
    template.path === '' && subject.body.kind === 'Pod' ? judgeEphemeral(at(spec, 'ephemeralContainers')) : none,
  );
});

export const containerInvalid = {
  ...containers,
  check: (subject: ObjectSubject): readonly Violation[] =>
    together(containers.check(subject), judgePods.check(subject), judgeSpec(subject)),
};

function judgeSpec({ body }: ObjectSubject): readonly Violation[] {
  const path = body.apiVersion.includes('.') ? undefined : specs.get(body.kind);
  if (path === undefined) return none;
  const spec = at({ path: '', value: body }, 'spec', ...path);
  return isSet(spec) ? none : [refuse(spec, 'the pods have no containers', { accepted: 'at least one container' })];
}

/** Operators of other custom resources fill in images themselves. */
function isOurs(kind: string): boolean {
  return ['Pod', 'Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job', 'CronJob', 'Rollout'].includes(kind);
}

function judgeImage(image: Place, isNeeded: boolean): readonly Violation[] {
  const text = textAt(image);
  if (text === undefined || text === '') return isNeeded ? required(image, 'the container has no image') : none;
  return /\s/.test(text) ? [refuse(image, 'the image has a blank in it', { accepted: 'registry/name:tag' })] : none;
}

function judgeRestart(container: Place, list: Container['list']): readonly Violation[] {
  if (list !== 'initContainers' || at(container, 'restartPolicy').value === 'Always') return none;
  return longRunningOnly
    .map((key) => at(container, key))
    .filter(isSet)
    .map((place) =>
      refuse(place, 'an init container that ends cannot have this', {
        found: 'set',
        fix: 'remove it, or make the container a sidecar by restartPolicy: Always',
      }),
    );
}

/** From 1.35 on every container may have a policy of its own (feature gate ContainerRestartRules). */
function judgeRestartPolicy(policy: Place, list: Container['list'], version: KubernetesVersion): readonly Violation[] {
  if (version >= '1.35') return judgePolicy(policy);
  if (list === 'initContainers') return judgeSidecar(policy);
  return isSet(policy) ? [refuse(policy, 'a container has no restartPolicy', { fix: 'set it for the pod' })] : none;
}

function judgeEphemeral(list: Place): readonly Violation[] {
  if (each(list).length === 0) return none;
  return [refuse(list, 'ephemeral containers cannot be set when a pod is made', { found: `${each(list).length}` })];
}

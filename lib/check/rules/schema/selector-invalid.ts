import { kindName } from '../../kind-name';
import type { Violation } from '../../../problem';
import type { ObjectRule } from '../../rule';
import { judgeLabelMap, judgeSelector } from './judge-selector';
import { at, each, entriesOf, isSet, refuse, within, type Place } from './place';
import { fieldPath } from '../../../manifest';

/** Where kinds of Kubernetes keep selectors of labels, besides their pods. */
const paths: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  Object.entries({
    'apps/Deployment': ['spec.selector'],
    'apps/StatefulSet': ['spec.selector', 'spec.volumeClaimTemplates[].spec.selector'],
    'apps/DaemonSet': ['spec.selector'],
    'apps/ReplicaSet': ['spec.selector'],
    'batch/Job': ['spec.selector'],
    PersistentVolumeClaim: ['spec.selector'],
    'policy/PodDisruptionBudget': ['spec.selector'],
    'networking.k8s.io/NetworkPolicy': [
      'spec.podSelector',
      ...['spec.ingress[].from[]', 'spec.egress[].to[]'].flatMap((peer) => [
        `${peer}.podSelector`,
        `${peer}.namespaceSelector`,
      ]),
    ],
    'rbac.authorization.k8s.io/ClusterRole': ['aggregationRule.clusterRoleSelectors[]'],
    'admissionregistration.k8s.io/ValidatingWebhookConfiguration': webhookSelectors(),
    'admissionregistration.k8s.io/MutatingWebhookConfiguration': webhookSelectors(),
    'admissionregistration.k8s.io/ValidatingAdmissionPolicy': resourceSelectors('spec.matchConstraints'),
    'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding': resourceSelectors('spec.matchResources'),
  }).map(([kind, places]) => [kind, places.map((place) => place.split('.'))]),
);

/** Where pods do. */
const inPods = [
  'topologySpreadConstraints[].labelSelector',
  ...['podAffinity', 'podAntiAffinity'].flatMap((affinity) =>
    [
      'requiredDuringSchedulingIgnoredDuringExecution[]',
      'preferredDuringSchedulingIgnoredDuringExecution[].podAffinityTerm',
    ].flatMap((term) => [
      `affinity.${affinity}.${term}.labelSelector`,
      `affinity.${affinity}.${term}.namespaceSelector`,
    ]),
  ),
].map((path) => path.split('.'));

const needsSelector = ['apps/Deployment', 'apps/StatefulSet', 'apps/DaemonSet', 'apps/ReplicaSet'];
const plainSelectors = ['Service', 'ReplicationController'];

export const selectorInvalid: ObjectRule = {
  code: 'SELECTOR_INVALID',
  severity: 'error',
  scope: 'object',
  title: 'selectors have valid keys, operators and values, and those of workloads are not empty',
  why:
    'An API server refuses a selector that could match nothing for its form alone: a value that no label can have, In ' +
    'without values, Exists with some. A workload with an empty selector would claim every pod of its namespace.',
  fix: 'Write matchLabels with the labels that the pods carry.',
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors'],
  check: ({ body, pods }) => {
    const root: Place = { path: '', value: body };
    const kind = kindName(body);
    return [
      ...(paths.get(kind) ?? []).flatMap((path) => within(root, path).flatMap(judgeSelector)),
      ...(plainSelectors.includes(kind) ? judgeLabelMap(at(root, 'spec', 'selector')) : []),
      ...(needsSelector.includes(kind) ? judgeEmpty(at(root, 'spec', 'selector')) : []),
      ...pods.flatMap(({ path, spec }) => {
        const place = { path: fieldPath(path, 'spec'), value: spec };
        return inPods.flatMap((steps) => within(place, steps).flatMap(judgeSelector));
      }),
    ];
  },
};

function judgeEmpty(selector: Place): readonly Violation[] {
  const terms = entriesOf(at(selector, 'matchLabels')).length + each(at(selector, 'matchExpressions')).length;
  if (!isSet(selector) || terms > 0) return [];
  return [refuse(selector, 'the selector is empty', { accepted: 'labels that only the pods of this workload carry' })];
}

function webhookSelectors(): readonly string[] {
  return ['webhooks[].namespaceSelector', 'webhooks[].objectSelector'];
}

function resourceSelectors(place: string): readonly string[] {
  return [`${place}.namespaceSelector`, `${place}.objectSelector`];
}

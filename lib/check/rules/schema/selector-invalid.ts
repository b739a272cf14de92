import { kindName } from '../../kind-name';
import type { Violation } from '../../../problem';
import type { ObjectRule } from '../../rule';
import { judgeLabelMap, judgeSelector } from './judge-selector';
import { at, each, entriesOf, isSet, refuse, within, type Place } from './place';
import { fieldPath } from '../../../manifest';
import { none, ofEach, together } from '../../together';

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
  about: [...paths.keys(), ...plainSelectors, 'pods'],
  check: ({ body, pods }) => {
    const root: Place = { path: '', value: body };
    const kind = kindName(body);
    return together(
      ofEach(paths.get(kind) ?? none, (path) => ofEach(within(root, path), judgeSelector)),
      plainSelectors.includes(kind) ? judgeLabelMap(at(root, 'spec', 'selector')) : none,
      needsSelector.includes(kind) ? judgeEmpty(at(root, 'spec', 'selector')) : none,
      ofEach(pods, ({ path, spec }) => judgePod({ path: fieldPath(path, 'spec'), value: spec })),
    );
  },
};

function judgePod(spec: Place): readonly Violation[] {
  const affinity = at(spec, 'affinity');
  return together(
    ofEach(each(at(spec, 'topologySpreadConstraints')), (constraint) => judgeSelector(at(constraint, 'labelSelector'))),
    judgeAffinity(at(affinity, 'podAffinity')),
    judgeAffinity(at(affinity, 'podAntiAffinity')),
  );
}

function judgeAffinity(affinity: Place): readonly Violation[] {
  return together(
    ofEach(each(at(affinity, 'requiredDuringSchedulingIgnoredDuringExecution')), judgeTerm),
    ofEach(each(at(affinity, 'preferredDuringSchedulingIgnoredDuringExecution')), (term) =>
      judgeTerm(at(term, 'podAffinityTerm')),
    ),
  );
}

function judgeTerm(term: Place): readonly Violation[] {
  return together(judgeSelector(at(term, 'labelSelector')), judgeSelector(at(term, 'namespaceSelector')));
}

function judgeEmpty(selector: Place): readonly Violation[] {
  const terms = entriesOf(at(selector, 'matchLabels')).length + each(at(selector, 'matchExpressions')).length;
  if (!isSet(selector) || terms > 0) return none;
  return [refuse(selector, 'the selector is empty', { accepted: 'labels that only the pods of this workload carry' })];
}

function webhookSelectors(): readonly string[] {
  return ['webhooks[].namespaceSelector', 'webhooks[].objectSelector'];
}

function resourceSelectors(place: string): readonly string[] {
  return [`${place}.namespaceSelector`, `${place}.objectSelector`];
}

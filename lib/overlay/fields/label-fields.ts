import type { FieldSpec } from './field-spec';

// As kustomize v5.8.1 has them: api v0.21.1, internal/konfig/builtinpluginconsts/metadatalabels.go and commonlabels.go.

/** Labels of an object itself. */
export const ownLabelFields: readonly FieldSpec[] = [{ path: 'metadata/labels', create: true }];

/** Labels of an object and of everything that it makes objects from. */
export const templateLabelFields: readonly FieldSpec[] = [
  ...ownLabelFields,
  { path: 'spec/template/metadata/labels', create: true, version: 'v1', kind: 'ReplicationController' },
  { path: 'spec/template/metadata/labels', create: true, kind: 'Deployment' },
  { path: 'spec/template/metadata/labels', create: true, kind: 'ReplicaSet' },
  { path: 'spec/template/metadata/labels', create: true, kind: 'DaemonSet' },
  { path: 'spec/template/metadata/labels', create: true, group: 'apps', kind: 'StatefulSet' },
  { path: 'spec/volumeClaimTemplates[]/metadata/labels', create: true, group: 'apps', kind: 'StatefulSet' },
  { path: 'spec/template/metadata/labels', create: true, group: 'batch', kind: 'Job' },
  { path: 'spec/jobTemplate/metadata/labels', create: true, group: 'batch', kind: 'CronJob' },
  { path: 'spec/jobTemplate/spec/template/metadata/labels', create: true, group: 'batch', kind: 'CronJob' },
];

const affinities = ['podAffinity', 'podAntiAffinity'];
const terms = [
  'preferredDuringSchedulingIgnoredDuringExecution/podAffinityTerm',
  'requiredDuringSchedulingIgnoredDuringExecution',
];

/** Selectors of a pod template that choose pods like itself. */
const schedulingSelectors: readonly string[] = [
  ...affinities.flatMap((affinity) =>
    terms.map((term) => `spec/template/spec/affinity/${affinity}/${term}/labelSelector/matchLabels`),
  ),
  'spec/template/spec/topologySpreadConstraints/labelSelector/matchLabels',
];

/** All of these, and selectors. */
export const selectorLabelFields: readonly FieldSpec[] = [
  ...templateLabelFields,
  { path: 'spec/selector', create: true, version: 'v1', kind: 'Service' },
  { path: 'spec/selector', create: true, version: 'v1', kind: 'ReplicationController' },
  { path: 'spec/selector/matchLabels', create: true, kind: 'Deployment' },
  { path: 'spec/selector/matchLabels', create: true, kind: 'ReplicaSet' },
  { path: 'spec/selector/matchLabels', create: true, kind: 'DaemonSet' },
  { path: 'spec/selector/matchLabels', create: true, group: 'apps', kind: 'StatefulSet' },
  ...['Deployment', 'StatefulSet'].flatMap((kind) =>
    schedulingSelectors.map((path) => ({ path, group: 'apps', kind })),
  ),
  { path: 'spec/selector/matchLabels', group: 'batch', kind: 'Job' },
  { path: 'spec/jobTemplate/spec/selector/matchLabels', group: 'batch', kind: 'CronJob' },
  { path: 'spec/selector/matchLabels', group: 'policy', kind: 'PodDisruptionBudget' },
  { path: 'spec/podSelector/matchLabels', group: 'networking.k8s.io', kind: 'NetworkPolicy' },
  { path: 'spec/ingress/from/podSelector/matchLabels', group: 'networking.k8s.io', kind: 'NetworkPolicy' },
  { path: 'spec/egress/to/podSelector/matchLabels', group: 'networking.k8s.io', kind: 'NetworkPolicy' },
];

import { inSpec, specField, type ImmutableField, type ImmutableKind } from './immutable-field';

const besides =
  'keep it; or make a second one under a new name beside it, move the traffic there, and delete the old one later';
const orphan =
  'keep it; or delete the object with `kubectl delete --cascade=orphan`, which leaves its pods, and apply again';
const newJob = 'give the Job another name (a hash of its template in the name does so by itself)';

/** Everything of a StatefulSet but what `ValidateStatefulSetUpdate` names; claim templates have rules of their own. */
const statefulSet: readonly ImmutableField[] = [
  inSpec('selector'),
  inSpec('serviceName'),
  inSpec('podManagementPolicy', { default: 'OrderedReady' }),
];

/** `ValidateJobSpecUpdate`. A suspended Job may still be told where to run, so its template is left alone. */
const job: readonly ImmutableField[] = [
  inSpec('selector', { mayBeAbsent: 'either' }), // the server makes one
  inSpec('template', { applies: (before) => specField(before, 'suspend') !== true }),
  inSpec('completions', { default: 1, applies: (_before, after) => specField(after, 'completionMode') !== 'Indexed' }),
  inSpec('completionMode', { default: 'NonIndexed' }),
  inSpec('podFailurePolicy'),
  inSpec('backoffLimitPerIndex'),
  inSpec('managedBy'),
  inSpec('successPolicy'),
];

/** `ValidatePodUpdate`: images, the deadline and further tolerations are all that a running pod takes. */
const pod: readonly ImmutableField[] = [
  ...['containers', 'initContainers'].map((list) => inSpec(list, { isSame: sameButImages })),
  {
    path: ['spec'],
    mutable: [
      ...['containers', 'initContainers', 'ephemeralContainers', 'tolerations', 'activeDeadlineSeconds'],
      ...['terminationGracePeriodSeconds', 'schedulingGates', 'nodeSelector', 'affinity', 'nodeName'],
      ...['serviceAccount', 'serviceAccountName', 'priority'],
    ],
  },
];

/**
 * Kinds that make pods. Source: `pkg/apis/{apps,batch,core}/validation/validation.go` of Kubernetes 1.36; the Rollout's
 * by the rule `self == oldSelf` in its CRD (Argo Rollouts 1.9).
 */
export const workloads: readonly ImmutableKind[] = [
  { group: 'apps', kind: 'Deployment', fields: [inSpec('selector')], remedy: besides },
  { group: 'apps', kind: 'ReplicaSet', fields: [inSpec('selector')], remedy: besides },
  { group: 'apps', kind: 'DaemonSet', fields: [inSpec('selector')], remedy: orphan },
  { group: 'apps', kind: 'StatefulSet', fields: statefulSet, remedy: orphan },
  { group: 'apps', kind: 'ControllerRevision', fields: [{ path: ['data'] }], remedy: 'make another revision' },
  { group: 'argoproj.io', kind: 'Rollout', fields: [inSpec('selector')], remedy: besides },
  { group: 'batch', kind: 'Job', fields: job, remedy: newJob },
  { group: '', kind: 'Pod', fields: pod, remedy: 'delete the Pod first; better, let a Deployment make it' },
];

function sameButImages(before: unknown, after: unknown): boolean {
  return JSON.stringify(withoutImages(before)) === JSON.stringify(withoutImages(after));
}

function withoutImages(containers: unknown): unknown {
  if (!Array.isArray(containers)) return containers;
  return containers.map((container: unknown) =>
    typeof container === 'object' && container !== null ? { ...container, image: '' } : container,
  );
}

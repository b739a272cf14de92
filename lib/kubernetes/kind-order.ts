/** Where a kind stands when a tree of manifests is applied. */
export interface KindOrder {
  /** From 0 to 99; two digits before a file's name, because kubectl walks files in lexical order. */
  readonly order: number;
  /** Argo CD's sync wave, which waits until the lower ones are healthy. It never falls as `order` rises. */
  readonly wave: number;
}

interface Step extends KindOrder {
  readonly kinds: readonly string[];
}

/** Each step needs nothing of a later one. */
const steps: readonly Step[] = [
  { order: 0, wave: -30, kinds: ['CustomResourceDefinition'] },
  { order: 1, wave: -20, kinds: ['Namespace'] },
  { order: 2, wave: -20, kinds: ['ResourceQuota'] },
  { order: 3, wave: -20, kinds: ['LimitRange'] },
  { order: 4, wave: -20, kinds: ['PriorityClass', 'RuntimeClass'] },
  { order: 5, wave: -20, kinds: ['StorageClass', 'VolumeSnapshotClass', 'VolumeAttributesClass', 'CSIDriver'] },
  { order: 6, wave: -20, kinds: ['IngressClass', 'GatewayClass', 'EC2NodeClass'] },
  { order: 7, wave: -20, kinds: ['NodePool'] },
  { order: 8, wave: -20, kinds: ['ServiceAccount'] },
  { order: 9, wave: -20, kinds: ['ClusterRole'] },
  { order: 10, wave: -20, kinds: ['ClusterRoleBinding'] },
  { order: 11, wave: -20, kinds: ['Role'] },
  { order: 12, wave: -20, kinds: ['RoleBinding'] },
  { order: 15, wave: -15, kinds: ['NetworkPolicy'] },
  { order: 20, wave: -12, kinds: ['ClusterSecretStore', 'SecretStore'] },
  { order: 21, wave: -10, kinds: ['ConfigMap'] },
  { order: 22, wave: -10, kinds: ['Secret'] },
  { order: 23, wave: -10, kinds: ['ExternalSecret', 'ClusterExternalSecret'] },
  { order: 24, wave: -10, kinds: ['ClusterIssuer', 'Issuer'] },
  { order: 25, wave: -10, kinds: ['Certificate'] },
  { order: 26, wave: -10, kinds: ['PersistentVolume'] },
  { order: 27, wave: -10, kinds: ['PersistentVolumeClaim'] },
  { order: 28, wave: -10, kinds: ['TriggerAuthentication', 'ClusterTriggerAuthentication'] },
  { order: 29, wave: -10, kinds: ['AnalysisTemplate', 'ClusterAnalysisTemplate'] },
  { order: 30, wave: -7, kinds: ['Service'] }, // before Job: a migration may reach its database by a Service's name
  { order: 31, wave: -7, kinds: ['Endpoints', 'EndpointSlice'] },
  { order: 35, wave: -5, kinds: ['Job'] }, // a migration ends before a workload of the new release starts
  { order: 40, wave: 0, kinds: ['Deployment', 'Rollout', 'ReplicaSet', 'ReplicationController'] },
  { order: 41, wave: 0, kinds: ['StatefulSet'] },
  { order: 42, wave: 0, kinds: ['DaemonSet'] },
  { order: 43, wave: 0, kinds: ['CronJob'] },
  { order: 44, wave: 0, kinds: ['Pod'] },
  { order: 50, wave: 5, kinds: ['HorizontalPodAutoscaler', 'ScaledObject', 'ScaledJob'] },
  { order: 51, wave: 5, kinds: ['VerticalPodAutoscaler'] },
  { order: 52, wave: 5, kinds: ['PodDisruptionBudget'] },
  { order: 60, wave: 10, kinds: ['Gateway', 'ReferenceGrant'] },
  { order: 61, wave: 10, kinds: ['Ingress', 'HTTPRoute', 'GRPCRoute'] },
  { order: 80, wave: 20, kinds: ['ServiceMonitor', 'PodMonitor', 'Probe'] },
  { order: 81, wave: 20, kinds: ['PrometheusRule'] },
  { order: 82, wave: 20, kinds: ['AlertmanagerConfig'] },
  { order: 85, wave: 25, kinds: ['AppProject'] },
  { order: 86, wave: 25, kinds: ['Application', 'ApplicationSet'] },
  // last, so that a gate never stands before what answers for it, or blocks the objects applied with it
  { order: 90, wave: 30, kinds: ['APIService'] },
  { order: 91, wave: 30, kinds: ['ValidatingAdmissionPolicy', 'MutatingAdmissionPolicy'] },
  { order: 92, wave: 30, kinds: ['ValidatingAdmissionPolicyBinding', 'MutatingAdmissionPolicyBinding'] },
  { order: 93, wave: 30, kinds: ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration'] },
];

/** A kind not listed is most often a custom resource whose controller is a workload: after routes, before monitoring. */
export const unknownKindOrder: KindOrder = { order: 70, wave: 15 };

const orders = new Map(
  steps.flatMap(({ kinds, order, wave }) => kinds.map((kind) => [kind, { order, wave }] as const)),
);

/** Every kind that the table knows, in the order of applying. */
export const orderedKinds: readonly string[] = [...orders.keys()];

/** The place of a kind, whatever its API group; `unknownKindOrder` for one that the table does not know. */
export function kindOrder(kind: string): KindOrder {
  return orders.get(kind) ?? unknownKindOrder;
}

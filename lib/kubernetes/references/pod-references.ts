import type { Reference } from './reference';

/** Where a pod's spec stands, by kind: of Kubernetes, Argo Rollouts, Knative (its Service), KEDA and the Prometheus operator. */
const podSpecs: readonly (readonly [kinds: readonly string[], path: string])[] = [
  [['Pod', 'Prometheus', 'PrometheusAgent', 'Alertmanager', 'ThanosRuler'], 'spec'],
  [['PodTemplate'], 'template/spec'],
  [
    ['Deployment', 'ReplicaSet', 'ReplicationController', 'StatefulSet', 'DaemonSet', 'Job', 'Rollout', 'Service'],
    'spec/template/spec',
  ],
  [['CronJob'], 'spec/jobTemplate/spec/template/spec'],
  [['ScaledJob'], 'spec/jobTargetRef/template/spec'],
];

const inContainers = ['containers', 'initContainers'].flatMap((list): readonly Reference[] => [
  { to: 'ConfigMap', holder: `${list}/env/valueFrom/configMapKeyRef`, key: 'name', dataKey: 'key' },
  { to: 'ConfigMap', holder: `${list}/envFrom/configMapRef`, key: 'name' },
  { to: 'Secret', holder: `${list}/env/valueFrom/secretKeyRef`, key: 'name', dataKey: 'key' },
  { to: 'Secret', holder: `${list}/envFrom/secretRef`, key: 'name' },
]);

/** Kinds of volumes that have a login. */
const withLogin = [
  'csi/nodePublishSecretRef',
  ...['cephfs', 'flexVolume', 'iscsi', 'rbd', 'scaleIO', 'storageos'].map((kind) => `${kind}/secretRef`),
];

/** What a pod names; the holders stand within its spec. */
export const inPodSpec: readonly Reference[] = [
  ...inContainers,
  { to: 'ConfigMap', holder: 'volumes/configMap', key: 'name', dataKey: 'items/key' },
  { to: 'ConfigMap', holder: 'volumes/projected/sources/configMap', key: 'name', dataKey: 'items/key' },
  { to: 'Secret', holder: 'volumes/secret', key: 'secretName', dataKey: 'items/key' },
  { to: 'Secret', holder: 'volumes/projected/sources/secret', key: 'name', dataKey: 'items/key' },
  { to: 'Secret', holder: 'volumes/azureFile', key: 'secretName' },
  ...withLogin.map((path): Reference => ({ to: 'Secret', holder: `volumes/${path}`, key: 'name' })),
  { to: 'Secret', holder: 'imagePullSecrets', key: 'name' },
  { to: 'ServiceAccount', holder: '', key: 'serviceAccountName' },
  { to: 'PersistentVolumeClaim', holder: 'volumes/persistentVolumeClaim', key: 'claimName' },
  { to: 'PriorityClass', toGroup: 'scheduling.k8s.io', clusterWide: true, holder: '', key: 'priorityClassName' },
];

/** The same with the holders where each kind has its pods. */
export const podReferences: readonly Reference[] = podSpecs.flatMap(([from, path]) =>
  inPodSpec.map((reference) => ({ ...reference, from, holder: [path, reference.holder].filter(Boolean).join('/') })),
);

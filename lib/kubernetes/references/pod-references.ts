import type { Reference } from './reference';

/** Where a pod's spec stands, by kind. */
const podSpecs: readonly (readonly [kinds: readonly string[], path: string])[] = [
  [['Pod'], 'spec'],
  [['PodTemplate'], 'template/spec'],
  [
    ['Deployment', 'ReplicaSet', 'ReplicationController', 'StatefulSet', 'DaemonSet', 'Job', 'Rollout'],
    'spec/template/spec',
  ],
  [['CronJob'], 'spec/jobTemplate/spec/template/spec'],
];

const inContainers = ['containers', 'initContainers'].flatMap((list): readonly Reference[] => [
  { to: 'ConfigMap', holder: `${list}/env/valueFrom/configMapKeyRef`, key: 'name', dataKey: 'key' },
  { to: 'ConfigMap', holder: `${list}/envFrom/configMapRef`, key: 'name' },
  { to: 'Secret', holder: `${list}/env/valueFrom/secretKeyRef`, key: 'name', dataKey: 'key' },
  { to: 'Secret', holder: `${list}/envFrom/secretRef`, key: 'name' },
]);

/** What a pod names; the holders stand within its spec. */
export const inPodSpec: readonly Reference[] = [
  ...inContainers,
  { to: 'ConfigMap', holder: 'volumes/configMap', key: 'name', dataKey: 'items/key' },
  { to: 'ConfigMap', holder: 'volumes/projected/sources/configMap', key: 'name', dataKey: 'items/key' },
  { to: 'Secret', holder: 'volumes/secret', key: 'secretName', dataKey: 'items/key' },
  { to: 'Secret', holder: 'volumes/projected/sources/secret', key: 'name', dataKey: 'items/key' },
  { to: 'Secret', holder: 'imagePullSecrets', key: 'name' },
  { to: 'ServiceAccount', holder: '', key: 'serviceAccountName' },
  { to: 'PersistentVolumeClaim', holder: 'volumes/persistentVolumeClaim', key: 'claimName' },
  { to: 'PriorityClass', toGroup: 'scheduling.k8s.io', clusterWide: true, holder: '', key: 'priorityClassName' },
];

/** The same with the holders where each kind has its pods. */
export const podReferences: readonly Reference[] = podSpecs.flatMap(([from, path]) =>
  inPodSpec.map((reference) => ({ ...reference, from, holder: [path, reference.holder].filter(Boolean).join('/') })),
);

import { pairsOf, type Named, type Rest } from './pair';

const claim = {
  spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'disks', resources: { requests: { storage: '10Gi' } } },
};
const asks = (storage: string): Rest => ({ spec: { resources: { requests: { storage } } } });
const storageClass = { provisioner: 'disks.example.com', parameters: { type: 'gp3' } };
const tags = (...texts: readonly string[]): Rest => ({
  parameters: Object.fromEntries(texts.map((text, index) => [`tagSpecification_${index + 1}`, text])),
});
const volume = {
  spec: {
    capacity: { storage: '1Gi' },
    accessModes: ['ReadWriteOnce'],
    storageClassName: 'none',
    csi: { driver: 'disks.example.com', volumeHandle: 'one' },
  },
};
const inZone = (zone: string): Rest => ({
  spec: {
    nodeAffinity: {
      required: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'zone', operator: 'In', values: [zone] }] }] },
    },
  },
});
const everywhere = { isClusterWide: true };

/** Changes of storage that an API server refuses. */
export const refusedStorage: Named = [
  ...pairsOf('v1 PersistentVolumeClaim', claim, {
    'another class': [{}, { spec: { storageClassName: 'other' } }],
    'another access mode': [{}, { spec: { accessModes: ['ReadWriteMany'] } }],
    'a block device': [{}, { spec: { volumeMode: 'Block' } }],
    'less space': [{}, asks('5Gi')],
    'another selector': [{}, { spec: { selector: { matchLabels: { disk: 'fast' } } } }],
  }),
  ...pairsOf(
    'v1 PersistentVolume',
    volume,
    {
      'another disk': [{}, { spec: { csi: { volumeHandle: 'two' } } }],
      'another zone': [inZone('one'), inZone('two')],
      'a block device': [{}, { spec: { volumeMode: 'Block' } }],
    },
    everywhere,
  ),
  ...pairsOf(
    'storage.k8s.io/v1 StorageClass',
    storageClass,
    {
      'a tag less, as in commit 9bcc114': [tags('Owner=one', 'Project=two'), tags('Project=two')],
      'another provisioner': [{}, { provisioner: 'other.example.com' }],
      'what becomes of volumes': [{}, { reclaimPolicy: 'Retain' }],
      'when volumes are made': [{}, { volumeBindingMode: 'WaitForFirstConsumer' }],
    },
    everywhere,
  ),
  ...pairsOf(
    'storage.k8s.io/v1 VolumeAttributesClass',
    { driverName: 'disks.example.com', parameters: { iops: '3000' } },
    { parameters: [{}, { parameters: { iops: '4000' } }], driver: [{}, { driverName: 'other.example.com' }] },
    everywhere,
  ),
  ...pairsOf(
    'storage.k8s.io/v1 CSIDriver',
    { spec: { attachRequired: true } },
    {
      'disks are attached no longer': [{}, { spec: { attachRequired: false } }],
      'one more mode': [{}, { spec: { volumeLifecycleModes: ['Persistent', 'Ephemeral'] } }],
    },
    everywhere,
  ),
  ...pairsOf(
    'storage.k8s.io/v1 CSIStorageCapacity',
    { storageClassName: 'disks', nodeTopology: { matchLabels: { zone: 'one' } } },
    { 'another zone': [{}, { nodeTopology: { matchLabels: { zone: 'two' } } }] },
  ),
];

/** Changes of storage that an API server takes. */
export const takenStorage: Named = [
  ...pairsOf('v1 PersistentVolumeClaim', claim, {
    'more space': [{}, asks('20Gi')],
    'the same space in other words': [{}, asks('10240Mi')],
    'what the server fills in is left out': [{ spec: { volumeMode: 'Filesystem' } }, {}],
  }),
  ...pairsOf(
    'v1 PersistentVolume',
    volume,
    {
      'a zone at last': [{}, inZone('one')],
      'what becomes of it': [{}, { spec: { persistentVolumeReclaimPolicy: 'Delete' } }],
    },
    everywhere,
  ),
  ...pairsOf(
    'storage.k8s.io/v1 StorageClass',
    storageClass,
    { 'volumes may grow': [{}, { allowVolumeExpansion: true, mountOptions: ['noatime'] }] },
    everywhere,
  ),
  ...pairsOf(
    'storage.k8s.io/v1 CSIDriver',
    { spec: { attachRequired: true } },
    { 'the defaults in words': [{}, { spec: { volumeLifecycleModes: ['Persistent'] } }] },
    everywhere,
  ),
];

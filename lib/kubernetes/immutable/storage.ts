import { atTop, inSpec, specField, type ImmutableField, type ImmutableKind } from './immutable-field';

const anotherClass = 'make a second class under a new name, and let new claims name that';
const anotherClaim = 'make a second claim beside it and copy the data; delete the old one when nobody uses it';

/** `ValidatePersistentVolumeClaimUpdate`. The size has a rule of its own: it may grow. */
const claim: readonly ImmutableField[] = [
  inSpec('accessModes', { isSame: sameMembers }),
  inSpec('selector'),
  inSpec('storageClassName', { mayBeAbsent: 'before' }), // the server fills in the default class
  inSpec('volumeName', { mayBeAbsent: 'either' }), // the server fills it in when the claim is bound
  inSpec('volumeMode', { default: 'Filesystem' }),
  inSpec('dataSource', { mayBeAbsent: 'either' }), // each of the two is filled in from the other
  inSpec('dataSourceRef', { mayBeAbsent: 'either' }),
];

/** `ValidatePersistentVolumeUpdate`: what is left of `spec` without these is the source of the volume. */
const volume: readonly ImmutableField[] = [
  {
    path: ['spec'],
    mutable: [
      ...['capacity', 'accessModes', 'claimRef', 'persistentVolumeReclaimPolicy', 'storageClassName', 'mountOptions'],
      ...['nodeAffinity', 'volumeAttributesClassName', 'volumeMode'],
    ],
  },
  inSpec('volumeMode', { default: 'Filesystem' }),
  inSpec('nodeAffinity', { applies: (before) => specField(before, 'nodeAffinity') !== undefined }),
];

/** Source: `pkg/apis/{core,storage}/validation/validation.go` of Kubernetes 1.36. */
export const storage: readonly ImmutableKind[] = [
  { group: '', kind: 'PersistentVolumeClaim', fields: claim, remedy: anotherClaim },
  { group: '', kind: 'PersistentVolume', fields: volume, remedy: 'make another volume and move its claim' },
  {
    group: 'storage.k8s.io',
    kind: 'StorageClass',
    fields: [
      atTop('provisioner'),
      atTop('parameters'),
      atTop('reclaimPolicy', { default: 'Delete' }),
      atTop('volumeBindingMode', { default: 'Immediate' }),
    ],
    remedy: anotherClass,
  },
  {
    group: 'storage.k8s.io',
    kind: 'VolumeAttributesClass',
    fields: [atTop('driverName'), atTop('parameters')],
    remedy: anotherClass,
  },
  {
    group: 'storage.k8s.io',
    kind: 'CSIDriver',
    fields: [
      inSpec('attachRequired', { default: true }),
      inSpec('volumeLifecycleModes', { default: ['Persistent'], isSame: sameMembers }),
    ],
    remedy: 'delete the CSIDriver and apply it again while none of its volumes is being attached',
  },
  { group: 'storage.k8s.io', kind: 'VolumeAttachment', fields: [atTop('spec')], remedy: 'make another one' },
  {
    group: 'storage.k8s.io',
    kind: 'CSIStorageCapacity',
    fields: [atTop('nodeTopology'), atTop('storageClassName')],
    remedy: 'make another one',
  },
];

function sameMembers(before: unknown, after: unknown): boolean {
  return sorted(before) === sorted(after);
}

function sorted(value: unknown): string {
  return JSON.stringify(Array.isArray(value) ? value.map((member) => JSON.stringify(member)).sort() : value);
}

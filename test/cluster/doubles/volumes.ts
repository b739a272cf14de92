import { fieldAt, textOf, type KubernetesObject } from '../../../lib/manifest';
import type { ApiClient } from '../api/api-client';
import { ref, type ApiObject } from '../api/api-object';
import { forEach, type Surroundings } from './double';

/**
 * Stands in for the provisioner of cloud disks: makes the volume that a claim waits for, in the zone of the node that
 * the scheduler has chosen, and removes released volumes where their class says so.
 */
export function startVolumes(surroundings: Surroundings): void {
  const { client } = surroundings;
  forEach(surroundings, { apiVersion: 'v1', kind: 'PersistentVolumeClaim' }, (claim) => provide(client, claim));
  forEach(surroundings, { apiVersion: 'v1', kind: 'PersistentVolume' }, async (volume) => {
    const isReleased = fieldAt(volume, 'status', 'phase') === 'Released';
    if (isReleased && fieldAt(volume, 'spec', 'persistentVolumeReclaimPolicy') === 'Delete')
      await client.delete(volume);
  });
}

async function provide(client: ApiClient, claim: ApiObject): Promise<void> {
  const className = textOf(fieldAt(claim, 'spec', 'storageClassName'));
  const isBound = fieldAt(claim, 'spec', 'volumeName') !== undefined;
  if (isBound || className === undefined) return;
  const storageClass = await client.get(ref('storage.k8s.io/v1', 'StorageClass', className));
  const driver = textOf(storageClass?.['provisioner']);
  if (storageClass === undefined || driver === undefined || driver === 'kubernetes.io/no-provisioner') return;

  const node = claim.metadata.annotations?.['volume.kubernetes.io/selected-node'];
  if (storageClass['volumeBindingMode'] === 'WaitForFirstConsumer' && node === undefined) return;
  await client.apply(csiDriver(driver));
  await client.apply(volumeFor(claim, storageClass, await zoneOf(client, node)));
}

/** Disks need no attaching here: without this the controller waits for a driver to say that it has attached them. */
function csiDriver(name: string): KubernetesObject {
  return { apiVersion: 'storage.k8s.io/v1', kind: 'CSIDriver', metadata: { name }, spec: { attachRequired: false } };
}

async function zoneOf(client: ApiClient, node: string | undefined): Promise<string | undefined> {
  const found = node === undefined ? undefined : await client.get(ref('v1', 'Node', node));
  return found?.metadata.labels?.['topology.kubernetes.io/zone'];
}

function volumeFor(claim: ApiObject, storageClass: ApiObject, zone: string | undefined): KubernetesObject {
  const { name, namespace, uid } = claim.metadata;
  const driver = textOf(storageClass['provisioner']) ?? '';
  const terms = [{ matchExpressions: [{ key: 'topology.kubernetes.io/zone', operator: 'In', values: [zone] }] }];
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: `pvc-${uid}`, annotations: { 'pv.kubernetes.io/provisioned-by': driver } },
    spec: {
      capacity: { storage: fieldAt(claim, 'spec', 'resources', 'requests', 'storage') },
      accessModes: fieldAt(claim, 'spec', 'accessModes'),
      volumeMode: fieldAt(claim, 'spec', 'volumeMode'),
      storageClassName: storageClass.metadata.name,
      persistentVolumeReclaimPolicy: storageClass['reclaimPolicy'],
      claimRef: { apiVersion: 'v1', kind: 'PersistentVolumeClaim', namespace, name, uid },
      csi: { driver, volumeHandle: `vol-${uid}` },
      ...(zone !== undefined && { nodeAffinity: { required: { nodeSelectorTerms: terms } } }),
    },
  };
}

import type { RuleCases } from '../../rule-cases';
import { all, clusterObject, object } from './objects';

const base = 'accessModes: [ReadWriteOnce], capacity: { storage: 1Gi }';
const csi = 'csi: { driver: ebs.csi.aws.com, volumeHandle: vol-1 }';
const volume = (fields: string): string => clusterObject('v1', 'PersistentVolume', `spec: { ${fields} }`);

export const cases: RuleCases = {
  code: 'PERSISTENT_VOLUME_INVALID',
  passes: [{ yaml: volume(`${base}, ${csi}, storageClassName: gp3`) }],
  fails: [
    {
      yaml: all(
        volume(base),
        volume(`${base}, ${csi}, nfs: { server: a, path: /b }`),
        volume(`accessModes: [ReadWriteOnce], ${csi}`),
        volume(`capacity: { storage: 1Gi }, ${csi}`),
        volume(`${base.replace('1Gi', '0')}, ${csi}`),
        volume(`${base}, ${csi.replace('ebs.csi.aws.com', 'A_b')}`),
        volume(`${base}, ${csi}, nodeAffinity: {}`),
      ),
      says: [
        'PersistentVolume/web spec: there is no source of the volume; accepted one of awsElasticBlockStore, azureDisk, azureFile, cephfs, cinder, csi, fc, flexVolume, flocker, gcePersistentDisk, glusterfs, hostPath, iscsi, local, nfs, photonPersistentDisk, portworxVolume, quobyte, rbd, scaleIO, storageos, vsphereVolume',
        'PersistentVolume/web spec: there is more than one source of the volume; found csi, nfs; accepted one of awsElasticBlockStore, azureDisk, azureFile, cephfs, cinder, csi, fc, flexVolume, flocker, gcePersistentDisk, glusterfs, hostPath, iscsi, local, nfs, photonPersistentDisk, portworxVolume, quobyte, rbd, scaleIO, storageos, vsphereVolume',
        'PersistentVolume/web spec.capacity.storage: the volume does not say how large it is',
        'PersistentVolume/web spec.accessModes: the volume has no access mode; accepted ReadWriteOnce, ReadOnlyMany, ReadWriteMany, ReadWriteOncePod',
        'PersistentVolume/web spec.capacity.storage: storage is not above zero; found 0; accepted a quantity above zero',
        'PersistentVolume/web spec.csi.driver: this is not a name of a class or driver; found "A_b"; accepted lower-case letters, digits, "-" and ".", a letter or digit at both ends of each part, at most 253 characters; fix: such as "a-b"',
        'PersistentVolume/web spec.nodeAffinity: the affinity names no nodes; found {}; accepted required.nodeSelectorTerms with at least one term',
      ],
    },
  ],
  doesNotApply: [{ yaml: object('v1', 'PersistentVolumeClaim', 'spec: {}') }],
};

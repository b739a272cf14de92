import { missingReference } from './missing-reference';

export const persistentVolumeClaimMissing = missingReference({
  code: 'PERSISTENT_VOLUME_CLAIM_MISSING',
  severity: 'error',
  title: 'every PersistentVolumeClaim that pods mount exists',
  why: "A pod that mounts a claim which does not exist stays Pending. Claims of a StatefulSet's templates count as there, under the names that the StatefulSet gives them.",
  fix: 'Correct the name, or add the PersistentVolumeClaim to the namespace of the pods.',
  sources: ['https://kubernetes.io/docs/concepts/storage/persistent-volumes/#claims-as-volumes'],
  to: ['PersistentVolumeClaim'],
});

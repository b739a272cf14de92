import type { ReferenceFact } from '../../../facts';
import { referencesTo } from '../lookup/references-to';
import { missingReference } from './missing-reference';

export const storageClassMissing = missingReference({
  code: 'STORAGE_CLASS_MISSING',
  severity: 'warning',
  title: 'every StorageClass that claims name exists',
  why: 'A claim of a StorageClass that does not exist stays Pending, and its pods with it. StorageClasses belong to the whole cluster and are often made with it, so a name is reported when the objects declare StorageClasses of their own and neither this one nor a PersistentVolume of this class is among them; the usual classes of the clouds are known.',
  fix: 'Correct the name, or declare the StorageClass.',
  sources: ['https://kubernetes.io/docs/concepts/storage/persistent-volumes/#class-1'],
  to: ['StorageClass'],
  notFrom: ['PersistentVolume'],
  isLeftAlone: ({ to }, facts) => referencesTo(facts, to.kind).some((other) => isVolumeOf(other, to.name)),
});

/** A volume that somebody made gives its class a meaning without an object. */
function isVolumeOf({ object, to }: ReferenceFact, name: string): boolean {
  return object.kind === 'PersistentVolume' && to.name === name;
}

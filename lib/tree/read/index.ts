export type { FieldPath, ForeignDocument, ReadManifests } from './foreign-document';
export { readManifestFiles, type ReadFilesOptions } from './files/read-manifest-files';
export { defaultLimits, type ReadLimits } from './limits';
export { readManifests, type ReadOptions } from './read-manifests';
export { readTree, type ReadTree } from './read-tree';

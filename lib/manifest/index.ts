export { apiGroup, describeObject, identityOf } from './identity';
export { inCanonicalOrder } from './canonical-order';
export { contentHash } from './content-hash';
export type { Json, KubernetesObject, Manifest, ObjectMetadata } from './manifest';
export { withSyncWave } from './sync-wave';

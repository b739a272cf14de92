export { apiGroup, describeObject, identityOf } from './identity';
export { inCanonicalOrder } from './canonical-order';
export { containersOf, fieldPath, type PodContainer } from './containers';
export { contentHash } from './content-hash';
export { fieldSteps } from './field-steps';
export { groupBy } from './group-by';
export type { Json, KubernetesObject, Manifest, ObjectMetadata } from './manifest';
export { oncePer } from './once-per';
export { podTemplatesOf, type PodTemplate } from './pod-templates';
export {
  entryOf,
  fieldAt,
  fieldsOf,
  isFields,
  listOf,
  numberOf,
  scalarOf,
  scalarsOf,
  textOf,
  textsOf,
  type Fields,
} from './read-field';
export { withSyncWave } from './sync-wave';

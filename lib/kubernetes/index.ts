export { cidrContains, cidrsOverlap, isCidr, parseCidr, privateRanges, type Cidr } from './cidr';
export { cronFields, type CronFieldName } from './cron/fields';
export { isCronSchedule } from './cron/is-cron-schedule';
export { cronValues, readCron } from './cron/read-cron';
export { immutableKind, type ImmutableField, type ImmutableKind } from './immutable';
export { kindOrder, orderedKinds, unknownKindOrder, type KindOrder } from './kind-order';
export {
  lifecycleOf,
  lifecycleTable,
  type KindReference,
  type Lifecycle,
  type LifecycleRow,
  type LifecycleState,
  type MinorVersion,
} from './lifecycle';
export { cronJobNameLimit, dnsLabelLimit, jobNameLimit, portNameLimit, statefulSetNameLimit } from './name-limits';
export {
  absolutePath,
  configMapKey,
  dnsLabel,
  dnsSubdomain,
  environmentVariable,
  hostName,
  labelKey,
  labelValue,
  portName,
  secretKey,
  serviceName,
  type NameRule,
} from './names';
export { memoised } from './memo';
export { isNamespaced } from './namespaced';
export { isQuantity, milliUnits, parseQuantity, readQuantity } from './quantity';
export type { Quantity, QuantityFormat, QuantityInput } from './quantity';
export { compareQuantities, multiplyQuantity, sumQuantities } from './quantity-arithmetic';
export { formatBytes, formatCpu, formatQuantity } from './quantity-format';
export { besidePods, inPodSpec, isWellKnown, references, wellKnownNames, type Reference } from './references';
export {
  coreKind,
  coreSchema,
  crdSchemas,
  defaultKubernetesVersion,
  isJsonSchema,
  kindKey,
  kubernetesVersions,
  skippedRules,
  validateDefinition,
  validateObject,
  type CoreKind,
  type CoreSchema,
  type CustomKind,
  type CustomKinds,
  type JsonSchema,
  type JsonSchemas,
  type KubernetesVersion,
  type SchemaFault,
  type SkippedRule,
  type ValidateOptions,
} from './schema';
export { isHarmlessValue, isSecretName, secretWords } from './secret-names';
export { isTimeZone } from './time-zone';

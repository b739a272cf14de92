export { cidrContains, cidrsOverlap, isCidr, parseCidr, privateRanges, type Cidr } from './cidr';
export { isCronSchedule } from './cron';
export { kindOrder, orderedKinds, unknownKindOrder, type KindOrder } from './kind-order';
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
export { isNamespaced } from './namespaced';
export { isQuantity, milliUnits, parseQuantity, readQuantity } from './quantity';
export type { Quantity, QuantityFormat, QuantityInput } from './quantity';
export { compareQuantities, multiplyQuantity, sumQuantities } from './quantity-arithmetic';
export { formatBytes, formatCpu, formatQuantity } from './quantity-format';
export {
  coreSchema,
  crdSchemas,
  defaultKubernetesVersion,
  kindKey,
  kubernetesVersions,
  validateObject,
  type CoreKind,
  type CoreSchema,
  type CustomKind,
  type CustomKinds,
  type JsonSchema,
  type JsonSchemas,
  type KubernetesVersion,
  type SchemaFault,
  type ValidateOptions,
} from './schema';
export { isTimeZone } from './time-zone';

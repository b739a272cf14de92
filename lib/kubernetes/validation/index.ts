export { ipAddress, isAligned, isNetworkWithin, parseNetwork, type Network } from './addresses';
export {
  annotationBytesLimit,
  dataBytesLimit,
  highestId,
  highestPriority,
  nodePorts,
  scalingPeriodSecondsLimit,
  sessionSecondsLimit,
  stabilizationSecondsLimit,
} from './limits';
export {
  annotationKey,
  headerName,
  ingressHost,
  pathSegment,
  relativePath,
  relaxedVariable,
  searchDomain,
  writtenPath,
} from './more-names';
export { objectNameRule } from './object-names';
export {
  containerResources,
  isContainerResource,
  isExtendedResource,
  isHugePages,
  isOvercommitted,
  isPodResource,
  isQuotaResource,
  isStandardResource,
  isWholeResource,
  podResources,
  quotaResources,
} from './resource-names';

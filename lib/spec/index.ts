export { addOnNames, addOns, helmValuesOf, type AddOn, type AddOnName } from './add-ons';
export {
  architectureOf,
  awsSchedule,
  certificateNames,
  classWithConnections,
  eksWorkloads,
  engineSupport,
  instanceTypeNames,
  instanceTypeOf,
  isAwsSchedule,
  kubernetesSupport,
  loadBalancerQuotas,
  maxConnections,
  mostCertificateNames,
  mostNetworkAclLines,
  nodeCapacity,
  reservedConnections,
  serviceAddresses,
  type EksWorkload,
  type InstanceType,
  type NodeCapacity,
  type Support,
} from './aws';
export { containerRange, peakDemand, type ContainerRange, type Demand, type PodDemand } from './demand';
export { edgesOf, migrationEdgesOf, type Edge, type EdgePort, type Edges, type Peer } from './edges';
export { tagsOf } from './names/tags';
export { names, nodeGroupMarkLength, type NameContext } from './names/names';
export { hasStaticSite, staticBucket, staticHost } from './names/static-site';
export { nodeLabels } from './names/node-labels';
export { calledVariables } from './names/called-variables';
export { topicArn } from './names/topic-arn';
export type { PinFile } from './images/read-pins';
export type { CheckSettings, Waiver } from './platform/check-settings';
export type { Shared } from './platform/shared';
export type { EnvironmentLayer, Layer, PlatformSource, Values } from './platform/platform-source';
export type {
  CronService,
  Environment,
  HttpService,
  Platform,
  ResolvedProbe,
  RunningService,
  Service,
  StatefulService,
  WorkerService,
} from './resolve/platform';
export { placeInSource, type PlaceInSource } from './resolve/place-in-source';
export { resolvePlatform, type Locate, type ResolveOptions } from './resolve/resolve-platform';

export { addOnNames, addOns, type AddOn, type AddOnName } from './add-ons';
export { containerRange, peakDemand, type ContainerRange, type Demand, type PodDemand } from './demand';
export { edgesOf, migrationEdgesOf, type Edge, type EdgePort, type Edges, type Peer } from './edges';
export { tagsOf } from './names/tags';
export { names, type NameContext } from './names/names';
export { calledVariables } from './names/called-variables';
export type { PinFile } from './images/read-pins';
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
export { resolvePlatform, type Locate, type ResolveOptions } from './resolve/resolve-platform';

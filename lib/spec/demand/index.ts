export type { Amounts, Limits, PodDemand } from './amounts';
export { containerRange, type ContainerRange } from './container-range';
export { peakDemand, type Demand } from './peak-demand';
export { peakPods, type PodGroup } from './peak-pods';
export { podDemand, type PodContainers } from './pod-demand';

export { classWithConnections, maxConnections, reservedConnections } from './database-connections';
export { eksWorkloads, type EksWorkload } from './eks-add-ons';
export { instanceTypeNames, instanceTypeOf, type InstanceType } from './instance-types';
export { loadBalancerQuotas } from './load-balancer-quotas';
export { nodeCapacity, type NodeCapacity } from './node-capacity';
export {
  architectureOf,
  engineVersions,
  offeredCacheNodeTypes,
  offeredDatabaseClasses,
  offeredNodeTypes,
} from './offers';
export { regionNames, zonesOf } from './regions';
export { schedulerExpression } from './scheduler-expression';
export { engineSupport, kubernetesSupport, type Support } from './support-ends';

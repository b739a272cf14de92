export { awsSchedule, isAwsSchedule } from './aws-schedule';
export { certificateNames, mostCertificateNames } from './certificate-names';
export { classWithConnections, maxConnections, reservedConnections } from './database-connections';
export { eksWorkloads, type EksWorkload } from './eks-add-ons';
export { instanceTypeNames, instanceTypeOf, type InstanceType } from './instance-types';
export { loadBalancerQuotas } from './load-balancer-quotas';
export { mostNetworkAclLines } from './network-acl-lines';
export { nodeCapacity, type NodeCapacity } from './node-capacity';
export {
  architectureOf,
  engineVersions,
  offeredCacheNodeTypes,
  offeredDatabaseClasses,
  offeredNodeTypes,
  tlsPolicies,
} from './offers';
export { regionNames, zonesOf } from './regions';
export { serviceAddresses } from './service-addresses';
export { engineSupport, kubernetesSupport, type Support } from './support-ends';

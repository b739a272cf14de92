export { ClusterStack } from './cluster-stack';
export { managedAddOns, type ManagedAddOnRecord } from './add-ons';
export { plannedNodeGroups, spotInstanceTypes, spread, type PlannedNodeGroup } from './nodes';

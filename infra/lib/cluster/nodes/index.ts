export { Nodes } from './nodes';
export { plannedNodeGroups, type PlannedNodeGroup } from './planned-node-groups';
export { spotInstanceTypes } from './spot-instance-types';
export { spread } from './spread';

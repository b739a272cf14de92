export { NetworkStack } from './network-stack';
export { subnetGroups } from './planned-vpc';

export { NetworkStack, subnetGroups } from './network-stack';

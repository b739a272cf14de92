export { IdentityStack, type IdentityStackProps } from './identity-stack';
export { PodBoundary, PodRole, type PodAccount } from './pods';

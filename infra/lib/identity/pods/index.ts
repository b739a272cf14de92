export { PodBoundary, podBoundaryOf } from './pod-boundary';
export { PodIdentity } from './pod-identity';
export { PodRole, type PodAccount } from './pod-role';
export { fillIn } from './fill-in';

export { findLeftovers, type FoundLeftover, type Leftovers, type LeavingCluster } from './find-leftovers';
export { removeLeftovers } from './remove-leftovers';

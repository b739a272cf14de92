export { clearStack, type ClearProps } from './clear-stack';
export { emptyBucket } from './empty-bucket';
export { emptyVault, type Patience } from './empty-vault';
export { emptyZone } from './empty-zone';

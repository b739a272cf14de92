export { clearStack, type ClearProps } from './clear-stack';
export { detachPolicy } from './detach-policy';
export { emptyBucket } from './empty-bucket';
export { emptyVault, type Patience } from './empty-vault';
export { emptyZone } from './empty-zone';

export { lifecycleRules, type BucketSpec } from './lifecycle-rules';
export { StorageStack } from './storage-stack';

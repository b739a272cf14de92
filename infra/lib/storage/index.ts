export { lifecycleRules, type BucketSpec } from './lifecycle-rules';
export { lateCopiesAlarm, lateCopiesNews } from './late-copies';
export { replicationMetric } from './replication-metric';
export { StorageStack } from './storage-stack';

export type { ApiClient, WriteOptions, Written } from './api/api-client';
export { ApiError } from './api/api-error';
export { ref, type ApiObject, type ObjectRef, type Selection } from './api/api-object';
export { describeState, hasCondition, until } from './api/until';
export type { MetricsApi } from './doubles/metrics-api';
export { evenNodes } from './nodes/even-nodes';
export type { NodeShape } from './nodes/node-shape';
export { nodesOf } from './nodes/nodes-of';
export { startCluster, type Cluster, type ClusterOptions } from './start-cluster';

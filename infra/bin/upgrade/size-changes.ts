import type { Values } from '../../../lib/spec';

/** One size of the description, changed as somebody would. */
export interface SizeChange {
  readonly environment: string;
  readonly values: Values;
}

/**
 * Sizes and switches that change while an environment lives, by their path in its values. In production, which has the
 * most, unless that has it already.
 */
export const sizeChanges: readonly SizeChange[] = [
  ...inProduction([
    { stores: { postgresql: { instanceClass: 'db.r5.xlarge' } } },
    { stores: { postgresql: { storageGiB: 200 } } },
    { stores: { postgresql: { maxStorageGiB: 1000 } } },
    { stores: { postgresql: { version: '16' } } },
    { stores: { postgresql: { multiAz: false } } },
    { stores: { postgresql: { readReplicas: 2 } } },
    { stores: { postgresql: { backupRetentionDays: 14 } } },
    { stores: { postgresql: { port: 5433 } } },
    { stores: { redis: { nodeType: 'cache.r5.xlarge' } } },
    { stores: { redis: { version: '7.0' } } },
    { stores: { redis: { shards: 3 } } },
    { stores: { redis: { replicas: 2 } } },
    { stores: { redis: { snapshotRetentionDays: 7 } } },
    { stores: { redis: { port: 6380 } } },
    { cluster: { controlPlaneLogs: ['api'] } },
    { cluster: { publicAccessCidrs: ['203.0.113.0/24'] } },
    { cluster: { nodeGroups: { general: { minSize: 4 } } } },
    { cluster: { nodeGroups: { general: { desiredSize: 7 } } } },
    { cluster: { nodeGroups: { general: { maxSize: 15 } } } },
    { cluster: { nodeGroups: { general: { instanceTypes: ['m5.large'] } } } },
    { cluster: { nodeGroups: { general: { spot: { maxSize: 4 } } } } },
    { network: { natGateways: 1 } },
    { network: { endpointZones: 1 } },
    { network: { flowLogs: false } },
    {
      network: {
        cidr: '10.3.0.0/16',
        publicSubnets: ['10.3.1.0/24', '10.3.2.0/24', '10.3.3.0/24'],
        privateSubnets: ['10.3.11.0/24', '10.3.12.0/24', '10.3.13.0/24'],
        databaseSubnets: ['10.3.21.0/24', '10.3.22.0/24', '10.3.23.0/24'],
      },
    },
    { network: { privateSubnets: ['10.0.31.0/24', '10.0.32.0/24', '10.0.33.0/24'] } },
    { network: { databaseSubnets: ['10.0.41.0/24', '10.0.42.0/24', '10.0.43.0/24'] } },
    { network: { zones: ['us-east-1b', 'us-east-1c', 'us-east-1d'] } },
    { buckets: { media: { expireDays: 400 } } },
    { buckets: { media: { noncurrentDays: 60 } } },
    { buckets: { media: { replicated: false } } },
    { buckets: { archive: {} } },
    { buckets: { static: null } },
    { queues: { jobs: { maxReceiveCount: 5 } } },
    { queues: { jobs: { visibilityTimeoutSeconds: 600 } } },
    { queues: { jobs: { messageRetentionSeconds: 600_000 } } },
    { logs: { retentionDays: 365 } },
    { backup: { retentionDays: 60 } },
    { backup: { lock: false } },
    { stage: 'staging', backup: { lock: false } },
    { security: { config: false } },
    { budget: { monthlyUsd: 6000 } },
    { domain: 'example.org' },
  ]),
  { environment: 'staging', values: { stores: { redis: { clusterMode: true } } } },
  { environment: 'staging', values: { stores: { postgresql: { multiAz: false } } } },
  { environment: 'dev', values: { stores: { postgresql: { multiAz: true } } } },
  { environment: 'dev', values: { stores: { redis: { replicas: 1, automaticFailover: true } } } },
  { environment: 'dev', values: { offHours: null } },
];

function inProduction(changes: readonly Values[]): readonly SizeChange[] {
  return changes.map((values) => ({ environment: 'production', values }));
}

import type { EnvironmentLayer } from '../lib/spec';

/** Runs the minimum, and sleeps at night and on weekends. */
export const dev = {
  components: ['costSaver'],
  values: {
    shortName: 'dev',
    stage: 'development',
    domain: 'dev.aicode-platform.dev',
    region: 'us-west-2',
    account: '222222222222',
    registry: '111111111111.dkr.ecr.us-west-2.amazonaws.com',
    network: {
      cidr: '10.2.0.0/16',
      zones: ['us-west-2a', 'us-west-2b', 'us-west-2c'],
      publicSubnets: ['10.2.1.0/24', '10.2.2.0/24', '10.2.3.0/24'],
      privateSubnets: ['10.2.11.0/24', '10.2.12.0/24', '10.2.13.0/24'],
      databaseSubnets: ['10.2.21.0/24', '10.2.22.0/24', '10.2.23.0/24'],
    },
    cluster: {
      nodeGroups: {
        general: {
          instanceTypes: ['t3.medium'],
          minSize: 2,
          desiredSize: 2,
          maxSize: 3,
          spot: { desiredSize: 1, maxSize: 4 },
        },
      },
    },
    stores: {
      postgresql: { engine: 'postgresql', instanceClass: 'db.t3.micro', backupRetentionDays: 3 },
      redis: { engine: 'redis', nodeType: 'cache.t3.micro' },
    },
    logs: { retentionDays: 7 },
    backup: { retentionDays: 3 },
    budget: { monthlyUsd: 500 },
    offHours: { stop: '0 20 * * 1-5', start: '0 7 * * 1-5' },
  },
} satisfies EnvironmentLayer;

import type { EnvironmentLayer } from '../lib/spec';

/** Differences that users pay for: more of everything, in every zone. */
export const production = {
  components: ['highAvailability'],
  values: {
    shortName: 'prod',
    stage: 'production',
    promotesFrom: 'staging',
    domain: 'aicode-platform.dev',
    region: 'us-east-1',
    account: '444444444444',
    registry: '111111111111.dkr.ecr.us-east-1.amazonaws.com',
    network: {
      cidr: '10.0.0.0/16',
      zones: ['us-east-1a', 'us-east-1b', 'us-east-1c'],
      publicSubnets: ['10.0.1.0/24', '10.0.2.0/24', '10.0.3.0/24'],
      privateSubnets: ['10.0.11.0/24', '10.0.12.0/24', '10.0.13.0/24'],
      databaseSubnets: ['10.0.21.0/24', '10.0.22.0/24', '10.0.23.0/24'],
      natGateways: 3,
      endpointZones: 3,
    },
    cluster: {
      nodeGroups: {
        general: { instanceTypes: ['t3.large'], minSize: 3, desiredSize: 6, maxSize: 12 },
        memory: { instanceTypes: ['r5.large'], maxSize: 3, dedicated: true },
        compute: { instanceTypes: ['c5.large'], maxSize: 4, dedicated: true, spot: { maxSize: 8 } },
      },
      controlPlaneLogs: ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'],
    },
    stores: {
      postgresql: {
        engine: 'postgresql',
        instanceClass: 'db.r5.large',
        multiAz: true,
        readReplicas: 1,
        storageGiB: 100,
        maxStorageGiB: 500,
      },
      redis: {
        engine: 'redis',
        nodeType: 'cache.r5.large',
        clusterMode: true,
        shards: 2,
        replicas: 1,
        automaticFailover: true,
      },
    },
    buckets: {
      media: { replicated: true },
      backups: { replicated: true, expireDays: 365 },
      static: { replicated: true },
    },
    // a reader opens tens of files a page, and an office shares an address: only floods are refused
    ingress: { waf: 'waf', rateLimit: { requests: 2000, windowSeconds: 300 } },
    logs: { retentionDays: 90 },
    backup: { retentionDays: 35, lock: true, restoreTest: true },
    budget: { monthlyUsd: 5000 },
    disasterRecovery: { region: 'eu-west-1' },
    addOns: {
      'argo-rollouts': true,
      keda: true,
      'opentelemetry-collector': true,
      'trivy-operator': true,
      'vertical-pod-autoscaler': true,
    },
    defaults: { all: { verticalAutoscaler: 'recommend' } },
    services: {
      api: {
        scaling: { minReplicas: 4, maxReplicas: 12 },
        resources: { requests: { cpu: '500m', memory: '512Mi' }, limits: { memory: '1Gi' } },
      },
      worker: {
        scaling: { maxReplicas: 12, queue: { name: 'jobs' } },
        placement: { nodeGroup: 'compute', spot: true },
      },
      'nightly-report': { placement: { nodeGroup: 'memory' } },
      search: {
        scaling: { replicas: 3 },
        volumes: { data: { size: '20Gi' } },
      },
    },
  },
} satisfies EnvironmentLayer;

import type { EnvironmentLayer } from '../lib/spec';

/** As production, on smaller machines: what passes here is promoted. */
export const staging = {
  values: {
    shortName: 'staging',
    stage: 'staging',
    promotesFrom: 'dev',
    domain: 'staging.aicode-platform.dev',
    region: 'us-west-2',
    account: '333333333333',
    registry: '111111111111.dkr.ecr.us-west-2.amazonaws.com',
    network: {
      cidr: '10.1.0.0/16',
      zones: ['us-west-2a', 'us-west-2b', 'us-west-2c'],
      publicSubnets: ['10.1.1.0/24', '10.1.2.0/24', '10.1.3.0/24'],
      privateSubnets: ['10.1.11.0/24', '10.1.12.0/24', '10.1.13.0/24'],
      databaseSubnets: ['10.1.21.0/24', '10.1.22.0/24', '10.1.23.0/24'],
    },
    cluster: {
      nodeGroups: {
        general: { instanceTypes: ['t3.medium'], minSize: 3, desiredSize: 3, maxSize: 6 },
      },
    },
    stores: {
      postgresql: { engine: 'postgresql', instanceClass: 'db.t3.small', multiAz: true },
      redis: { engine: 'redis', nodeType: 'cache.t3.small', replicas: 1, automaticFailover: true },
    },
    // 100 requests in 15 minutes, in the longest window that WAF counts
    ingress: { waf: 'waf', rateLimit: { requests: 67, windowSeconds: 600 } },
    budget: { monthlyUsd: 1500 },
    addOns: {
      'argo-rollouts': true,
      keda: true,
      'opentelemetry-collector': true,
      'trivy-operator': true,
      'vertical-pod-autoscaler': true,
    },
    defaults: {
      http: { scaling: { maxReplicas: 4 } },
      worker: { scaling: { maxReplicas: 4, queue: { name: 'jobs' } } },
      all: { verticalAutoscaler: 'recommend' },
    },
  },
} satisfies EnvironmentLayer;

import { defineAddOn } from './define-add-on';

/** Scales workers by the length of their queue. */
export const keda = defineAddOn({
  chart: 'keda',
  repository: 'https://kedacore.github.io/charts',
  version: '2.20.2',
  appVersion: '2.20.2',
  namespace: 'keda',
  podSecurity: 'restricted',
  serviceAccounts: [
    {
      name: 'keda-operator',
      identity: {
        statements: [
          {
            actions: ['sqs:GetQueueAttributes'],
            resources: ['arn:{partition}:sqs:{region}:{account}:{project}-{environment}-*'],
          },
        ],
      },
    },
    { name: 'keda-metrics-server' },
    { name: 'keda-webhook' },
  ],
  crds: [
    'cloudeventsources.eventing.keda.sh',
    'clustercloudeventsources.eventing.keda.sh',
    'clustertriggerauthentications.keda.sh',
    'scaledjobs.keda.sh',
    'scaledobjects.keda.sh',
    'triggerauthentications.keda.sh',
  ],
  images: [
    'ghcr.io/kedacore/keda-admission-webhooks:2.20.2',
    'ghcr.io/kedacore/keda-metrics-apiserver:2.20.2',
    'ghcr.io/kedacore/keda:2.20.2',
  ],
  workloads: [
    {
      name: 'keda-operator',
      kind: 'Deployment',
      replicas: 1, // chart default
      requests: { cpu: '100m', memory: '100Mi' }, // chart default
      limits: { memory: '512Mi' }, // own choice: half of the chart's 1000Mi, for tens of ScaledObjects
      resourcesAt: 'resources.operator',
      replicasAt: 'operator.replicaCount',
    },
    {
      name: 'keda-operator-metrics-apiserver',
      kind: 'Deployment',
      replicas: 1, // chart default
      requests: { cpu: '50m', memory: '100Mi' }, // memory: chart default; cpu: own choice, it only passes metrics on
      limits: { memory: '256Mi' },
      resourcesAt: 'resources.metricServer',
      replicasAt: 'metricsServer.replicaCount',
    },
    {
      name: 'keda-admission-webhooks',
      kind: 'Deployment',
      replicas: 1, // chart default
      requests: { cpu: '10m', memory: '64Mi' }, // own choice: chart default is 100m and 100Mi, it is idle but for changes
      limits: { memory: '128Mi' },
      resourcesAt: 'resources.webhooks',
      replicasAt: 'webhooks.replicaCount',
    },
  ],
  syncWave: -35,
});

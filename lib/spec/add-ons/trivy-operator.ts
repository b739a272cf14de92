import { defineAddOn } from './define-add-on';

/** Scans images and objects of the cluster and reports what it finds as objects and metrics. */
export const trivyOperator = defineAddOn({
  chart: 'trivy-operator',
  repository: 'https://aquasecurity.github.io/helm-charts',
  version: '0.34.0',
  appVersion: '0.32.0',
  namespace: 'trivy-system',
  podSecurity: 'baseline', // the image of its scan jobs runs as root
  serviceAccounts: [
    {
      name: 'trivy-operator', // its scan jobs run as it too
      identity: {
        statements: [
          {
            actions: ['ecr:GetAuthorizationToken'],
            resources: ['*'],
            reason: 'the action takes no resource',
          },
          {
            actions: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
            resources: ['arn:{partition}:ecr:{region}:{registryAccount}:repository/{project}/*'],
          },
        ],
      },
    },
  ],
  crds: [
    'clustercompliancereports.aquasecurity.github.io',
    'clusterconfigauditreports.aquasecurity.github.io',
    'clusterinfraassessmentreports.aquasecurity.github.io',
    'clusterrbacassessmentreports.aquasecurity.github.io',
    'clustersbomreports.aquasecurity.github.io',
    'clustervulnerabilityreports.aquasecurity.github.io',
    'configauditreports.aquasecurity.github.io',
    'exposedsecretreports.aquasecurity.github.io',
    'infraassessmentreports.aquasecurity.github.io',
    'rbacassessmentreports.aquasecurity.github.io',
    'sbomreports.aquasecurity.github.io',
    'vulnerabilityreports.aquasecurity.github.io',
  ],
  images: ['mirror.gcr.io/aquasec/trivy-operator:0.32.0', 'mirror.gcr.io/aquasec/trivy:0.72.0'],
  workloads: [
    {
      name: 'trivy-operator',
      kind: 'Deployment',
      replicas: 1, // chart default
      requests: { cpu: '50m', memory: '192Mi' }, // own choice, chart default is none: it caches all workloads
      limits: { memory: '512Mi' },
      resourcesAt: 'resources',
    },
  ],
  values: {
    operator: {
      infraAssessmentScannerEnabled: false, // would need host paths to look at nodes that AWS maintains
      scanJobsConcurrentLimit: 1, // the chart's 10 would ask for 1 CPU and 1 GB at once
    },
  },
  syncWave: -30,
});

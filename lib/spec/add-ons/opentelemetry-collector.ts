import { defineAddOn } from './define-add-on';

/** Takes traces from services by OTLP and hands them on to AWS X-Ray. */
export const opentelemetryCollector = defineAddOn({
  chart: 'opentelemetry-collector',
  repository: 'https://open-telemetry.github.io/opentelemetry-helm-charts',
  version: '0.177.0',
  appVersion: '0.163.2',
  namespace: 'tracing',
  podSecurity: 'restricted',
  serviceAccounts: [
    {
      name: 'opentelemetry-collector',
      identity: {
        statements: [
          {
            actions: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
            resources: ['*'],
            reason: 'the actions take no resource',
          },
        ],
      },
    },
  ],
  crds: [],
  // contrib, because the smaller distributions lack the X-Ray exporter
  images: ['ghcr.io/open-telemetry/opentelemetry-collector-releases/opentelemetry-collector-contrib:0.163.2'],
  workloads: [
    {
      name: 'opentelemetry-collector',
      kind: 'Deployment',
      replicas: 1, // chart default
      requests: { cpu: '50m', memory: '128Mi' }, // own choice, chart default is none: idle size of contrib
      limits: { memory: '512Mi' }, // example in the chart's values.yaml; its memory limiter acts at 80 % of it
      resourcesAt: 'resources',
      replicasAt: 'replicaCount',
    },
  ],
  ports: { 'otlp-grpc': 4317, 'otlp-http': 4318 },
  podLabels: {
    'app.kubernetes.io/name': 'opentelemetry-collector',
    'app.kubernetes.io/instance': 'opentelemetry-collector',
  },
  values: {
    mode: 'deployment',
    image: { repository: 'ghcr.io/open-telemetry/opentelemetry-collector-releases/opentelemetry-collector-contrib' },
    command: { name: 'otelcol-contrib' },
    podSecurityContext: { runAsNonRoot: true, runAsUser: 10001, seccompProfile: { type: 'RuntimeDefault' } },
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    },
  },
  valuesOf: ({ region }) => ({
    config: {
      exporters: { awsxray: { region } },
      service: { pipelines: { traces: { exporters: ['awsxray'] } } },
    },
  }),
  syncWave: -35,
});

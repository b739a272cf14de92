import { defineAddOn } from './define-add-on';
import { fluentBitOutputs } from './fluent-bit-outputs';

/** Reads the log files of all containers on each node and sends them to CloudWatch Logs. */
export const fluentBit = defineAddOn({
  chart: 'fluent-bit',
  repository: 'https://fluent.github.io/helm-charts',
  version: '0.57.9',
  appVersion: '5.0.9',
  namespace: 'logging',
  podSecurity: 'privileged', // host paths: the log files of the node
  serviceAccounts: [
    {
      name: 'fluent-bit',
      identity: {
        statements: [
          {
            // no CreateLogGroup: infrastructure makes the groups, with the retention of the environment
            actions: ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
            resources: ['arn:{partition}:logs:{region}:{account}:log-group:/{project}/{environment}/*'],
          },
        ],
      },
    },
  ],
  crds: [],
  images: ['cr.fluentbit.io/fluent/fluent-bit:5.0.9'],
  workloads: [
    {
      name: 'fluent-bit',
      kind: 'DaemonSet',
      replicas: 1,
      requests: { cpu: '50m', memory: '64Mi' }, // own choice, chart default is none: about 11 to 35 pods on a node
      limits: { memory: '256Mi' }, // own choice: room for its buffers while CloudWatch is slow
      resourcesAt: 'resources',
    },
  ],
  valuesOf: (environment) => ({ config: { outputs: fluentBitOutputs(environment) } }),
  syncWave: -35,
});

import { set, unset } from './edits';
import type { ObjectFault } from './fault';

const pod = 'spec.template.spec';
const app = `${pod}.containers.0`;

/** Values that an API server refuses. */
export const schemaFaults: readonly ObjectFault[] = [
  {
    what: 'a misspelt field',
    change: [set('Deployment/api', `${app}.imagePullPolicie`, 'Always')],
    code: 'SCHEMA_INVALID',
    at: 'Deployment/api',
  },
  {
    what: 'a misspelt field of a custom resource',
    change: [set('ScaledObject/worker', 'spec.maxReplicas', 12)],
    code: 'SCHEMA_INVALID',
    at: 'ScaledObject/worker',
  },
  {
    what: 'a text where a number belongs',
    change: [set('HorizontalPodAutoscaler/api', 'spec.maxReplicas', '12')],
    code: 'SCHEMA_INVALID',
    at: 'HorizontalPodAutoscaler/api',
  },
  {
    what: 'a demanded field is gone',
    change: [unset('ScaledObject/worker', 'spec.scaleTargetRef')],
    code: 'SCHEMA_INVALID',
    at: 'ScaledObject/worker',
  },
  {
    what: 'memory with a unit of people',
    change: [set('Deployment/api', `${app}.resources.limits.memory`, '512MB')],
    code: 'SCHEMA_INVALID',
    at: 'Deployment/api',
  },
  {
    what: 'a request above its limit',
    change: [set('Deployment/api', `${app}.resources.requests.memory`, '2Gi')],
    code: 'RESOURCES_INVALID',
    at: 'Deployment/api',
  },
  {
    what: 'a name with capitals',
    change: [set('Service/web', 'metadata.name', 'Web')],
    code: 'NAME_INVALID',
    at: 'Service/Web',
  },
  {
    what: 'a label with a space',
    change: [set('Deployment/web', 'metadata.labels[app.kubernetes.io/version]', '1.11.3 beta')],
    code: 'LABEL_INVALID',
    at: 'Deployment/web',
  },
  {
    what: 'a schedule with six fields',
    change: [set('CronJob/nightly-report', 'spec.schedule', '0 0 2 * * *')],
    code: 'CRON_JOB_INVALID',
    at: 'CronJob/nightly-report',
  },
  {
    what: 'a time zone that does not exist',
    change: [set('CronJob/nightly-report', 'spec.timeZone', 'Europe/Bonn')],
    code: 'CRON_JOB_INVALID',
    at: 'CronJob/nightly-report',
  },
  {
    what: 'a probe that asks in two ways',
    change: [set('Deployment/api', `${app}.livenessProbe.tcpSocket`, { port: 'http' })],
    code: 'PROBE_INVALID',
    at: 'Deployment/api',
  },
  {
    what: 'a port beyond the last',
    change: [set('Deployment/api', `${app}.ports.0.containerPort`, 70_000)],
    code: 'PORT_INVALID',
    at: 'Deployment/api',
  },
  {
    what: 'two ports of a Service with one number',
    change: [set('Service/search', 'spec.ports.1.port', 8080)],
    code: 'SERVICE_INVALID',
    at: 'Service/search',
  },
  {
    what: 'a network that is none',
    change: [set('NetworkPolicy/api', 'spec.ingress.0.from.0.ipBlock.cidr', '10.0.1.0/33')],
    code: 'NETWORK_POLICY_INVALID',
    at: 'NetworkPolicy/api',
  },
  {
    what: 'an autoscaler whose minimum is above its maximum',
    change: [set('HorizontalPodAutoscaler/api', 'spec.minReplicas', 30)],
    code: 'AUTOSCALER_INVALID',
    at: 'HorizontalPodAutoscaler/api',
  },
  {
    what: 'a rolling update that can neither add nor remove a pod',
    change: [set('Deployment/api', 'spec.strategy.rollingUpdate.maxSurge', 0)],
    code: 'WORKLOAD_INVALID',
    at: 'Deployment/api',
  },
  {
    what: 'a variable with a value and a source',
    change: [
      set('Deployment/api', `${app}.env`, [
        { name: 'NODE', value: 'a', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } },
      ]),
    ],
    code: 'ENV_INVALID',
    at: 'Deployment/api',
  },
  {
    what: 'a volume with two sources',
    change: [set('Deployment/api', `${pod}.volumes.0.configMap`, { name: 'api-env' })],
    code: 'VOLUME_INVALID',
    at: 'Deployment/api',
  },
  {
    what: 'a disruption budget with two bounds',
    change: [set('PodDisruptionBudget/api', 'spec.minAvailable', 1)],
    code: 'DISRUPTION_BUDGET_INVALID',
    at: 'PodDisruptionBudget/api',
  },
  {
    what: 'a default limit above the maximum',
    change: [set('LimitRange/limits', 'spec.limits.0.default.memory', '4Gi')],
    code: 'LIMIT_RANGE_INVALID',
    at: 'LimitRange/limits',
  },
  {
    what: 'a toleration that compares without a key',
    change: [unset('Deployment/worker', `${pod}.tolerations.0.key`)],
    code: 'TOLERATION_INVALID',
    at: 'Deployment/worker',
  },
  {
    what: 'a skew of nothing',
    change: [set('Deployment/api', `${pod}.topologySpreadConstraints.0.maxSkew`, 0)],
    code: 'TOPOLOGY_SPREAD_INVALID',
    at: 'Deployment/api',
  },
  {
    what: 'a rule of a role without verbs',
    change: [set('Role/deployer', 'rules.0.verbs', [])],
    code: 'RBAC_INVALID',
    at: 'Role/deployer',
  },
  {
    what: 'a path of an Ingress that does not begin at the root',
    change: [set('Ingress/api', 'spec.rules.0.http.paths.0.path', 'admin')],
    code: 'INGRESS_INVALID',
    at: 'Ingress/api',
  },
  {
    what: 'a priority that only the system has',
    change: [set('PriorityClass/aicode-critical', 'value', 2_000_000_000)],
    code: 'PRIORITY_CLASS_INVALID',
    at: 'PriorityClass/aicode-critical',
  },
];

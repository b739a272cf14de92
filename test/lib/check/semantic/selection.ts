import { add, copy, set, unset } from './edits';
import type { ObjectFault } from './fault';

const pod = 'spec.template.spec';
const name = '[app.kubernetes.io/name]';

/** Selectors that match nothing or too much, and ports that do not meet. */
export const selectionFaults: readonly ObjectFault[] = [
  {
    what: 'a Service selects a misspelt label',
    change: [set('Service/api', `spec.selector${name}`, 'apis')],
    code: 'SERVICE_SELECTS_NOTHING',
    at: 'Service/api',
  },
  {
    what: 'a Service selects a label that pods do not have',
    change: [set('Service/timeline', 'spec.selector.app', 'timeline')],
    code: 'SERVICE_SELECTS_NOTHING',
    at: 'Service/timeline',
  },
  {
    what: 'a Service has no selector and no endpoints',
    change: [unset('Service/web', 'spec.selector')],
    code: 'SERVICE_WITHOUT_ENDPOINTS',
    at: 'Service/web',
  },
  {
    what: 'a Service sends to a port name that pods do not have',
    change: [set('Service/web', 'spec.ports.0.targetPort', 'web')],
    code: 'SERVICE_PORT_NAME_UNKNOWN',
    at: 'Service/web',
  },
  {
    what: 'a container renames its port, and the Service does not',
    change: [set('Deployment/timeline', `${pod}.containers.0.ports.0.name`, 'web')],
    code: 'SERVICE_PORT_NAME_UNKNOWN',
    at: 'Service/timeline',
  },
  {
    what: 'a Service sends to a number that no container declares',
    change: [set('Service/search', 'spec.ports.0.targetPort', 8081)],
    code: 'SERVICE_PORT_NUMBER_UNDECLARED',
    at: 'Service/search',
  },
  {
    what: 'an Ingress sends to a port that the Service does not have',
    change: [set('Ingress/api', 'spec.rules.0.http.paths.0.backend.service.port.name', 'https')],
    code: 'INGRESS_PORT_MISSING',
    at: 'Ingress/api',
  },
  {
    what: 'a Service changes its port, and the Ingress does not',
    change: [
      set('Ingress/web', 'spec.rules.0.http.paths.0.backend.service.port', { number: 3000 }),
      set('Service/web', 'spec.ports.0.port', 80),
    ],
    code: 'INGRESS_PORT_MISSING',
    at: 'Ingress/web',
  },
  {
    what: 'a disruption budget guards nobody',
    change: [set('PodDisruptionBudget/api', `spec.selector.matchLabels${name}`, 'api-v2')],
    code: 'BUDGET_SELECTS_NOTHING',
    at: 'PodDisruptionBudget/api',
  },
  {
    what: 'two disruption budgets guard one pod, which then cannot be evicted',
    change: [copy('PodDisruptionBudget/web', 'web-too')],
    code: 'BUDGETS_OVERLAP',
    at: 'PodDisruptionBudget/web-too',
  },
  {
    what: 'a network policy is for nobody',
    change: [set('NetworkPolicy/api-migration', `spec.podSelector.matchLabels${name}`, 'migration')],
    code: 'NETWORK_POLICY_SELECTS_NOTHING',
    at: 'NetworkPolicy/api-migration',
  },
  {
    what: 'the selector of a Deployment does not match its own pods',
    change: [set('Deployment/api', `spec.selector.matchLabels${name}`, 'api-v2')],
    code: 'SELECTOR_MISSES_TEMPLATE',
    at: 'Deployment/api',
  },
  {
    what: 'the labels of pods change under the selector',
    change: [set('StatefulSet/search', `spec.template.metadata.labels${name}`, 'index')],
    code: 'SELECTOR_MISSES_TEMPLATE',
    at: 'StatefulSet/search',
  },
  {
    what: 'the selector of a Deployment matches pods of another one',
    change: [set('Deployment/web', 'spec.selector.matchLabels', { 'app.kubernetes.io/component': 'http' })],
    code: 'SELECTORS_OVERLAP',
    at: 'Deployment/web',
  },
  {
    what: 'two autoscalers fight over one Deployment',
    change: [set('HorizontalPodAutoscaler/web', 'spec.scaleTargetRef.name', 'worker')],
    code: 'SCALE_TARGET_TWICE',
    at: 'ScaledObject/worker',
  },
  {
    what: 'a release sets the replicas that the autoscaler chose',
    change: [set('Deployment/api', 'spec.replicas', 2)],
    code: 'SCALED_REPLICAS_SET',
    at: 'Deployment/api',
  },
  {
    what: 'a StatefulSet gets its names from a Service with an address',
    change: [set('StatefulSet/search', 'spec.serviceName', 'search')],
    code: 'STATEFUL_SET_SERVICE_NOT_HEADLESS',
    at: 'StatefulSet/search',
  },
  {
    what: 'a ServiceMonitor selects no Service',
    change: [add(monitor({ app: 'api' }, 'http'))],
    code: 'MONITOR_SELECTS_NOTHING',
    at: 'ServiceMonitor/api',
  },
  {
    what: 'a ServiceMonitor scrapes a port that the Service does not have',
    change: [add(monitor({ 'app.kubernetes.io/name': 'api' }, 'metrics'))],
    code: 'MONITOR_PORT_MISSING',
    at: 'ServiceMonitor/api',
  },
  {
    what: 'a Service sends to the pods of another service',
    change: [set('Service/web', 'spec.selector', { 'app.kubernetes.io/name': 'api' })],
    code: 'SERVICE_SELECTS_OTHERS',
    at: 'Service/web',
  },
  {
    what: 'a Service sends to the pods of all services',
    change: [set('Service/web', 'spec.selector', { 'app.kubernetes.io/part-of': 'aicode' })],
    code: 'SERVICE_SELECTS_OTHERS',
    at: 'Service/web',
  },
  {
    what: 'two StorageClasses are the default',
    change: [copy('StorageClass/gp3', 'gp2')],
    code: 'DEFAULT_TWICE',
    at: 'StorageClass/gp2',
  },
  {
    what: 'two PriorityClasses are the default',
    change: [
      set('PriorityClass/aicode-standard', 'globalDefault', true),
      set('PriorityClass/aicode-critical', 'globalDefault', true),
    ],
    code: 'DEFAULT_TWICE',
    at: 'PriorityClass/aicode-standard',
  },
  {
    what: 'two IngressClasses are the default',
    change: [add(defaultIngressClass('alb')), add(defaultIngressClass('nginx'))],
    code: 'DEFAULT_TWICE',
    at: 'IngressClass/nginx',
  },
];

function monitor(matchLabels: { readonly [label: string]: string }, port: string): string {
  return `
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: api }
spec: { selector: { matchLabels: ${JSON.stringify(matchLabels)} }, endpoints: [{ port: ${port} }] }
`;
}

function defaultIngressClass(name: string): string {
  return `
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: ${name}, annotations: { ingressclass.kubernetes.io/is-default-class: "true" } }
spec: { controller: ingress.k8s.aws/alb }
`;
}

import { copy, set, unset, type Edit } from './edits';
import type { ObjectFault } from './fault';

const pod = 'spec.template.spec';
const app = `${pod}.containers.0`;
const api = { 'app.kubernetes.io/instance': 'api', 'app.kubernetes.io/name': 'api' };

/** Objects that the nodes, the quota or the load balancer cannot hold. */
export const capacityFaults: readonly ObjectFault[] = [
  {
    what: 'a pod is larger than any node',
    change: [set('Deployment/timeline', `${app}.resources`, { requests: { cpu: '16', memory: '64Gi' } })],
    code: 'POD_FITS_NO_NODE',
    at: 'Deployment/timeline',
  },
  {
    what: 'an autoscaler goes beyond all nodes',
    change: [set('HorizontalPodAutoscaler/timeline', 'spec.maxReplicas', 200)],
    code: 'CAPACITY_EXCEEDED',
    at: 'production.cluster.nodeGroups.general.maxSize',
  },
  {
    what: 'the quota holds fewer pods than services have at most',
    change: [set('ResourceQuota/quota', 'spec.hard.pods', '20')],
    code: 'QUOTA_TOO_SMALL',
    at: 'ResourceQuota/quota',
  },
  {
    what: 'the quota has no room for the requests of a release',
    change: [set('ResourceQuota/quota', 'spec.hard[requests.cpu]', '10')],
    code: 'QUOTA_TOO_SMALL',
    at: 'ResourceQuota/quota',
  },
  {
    what: 'a disruption budget lets nobody go',
    change: [set('PodDisruptionBudget/web', 'spec.maxUnavailable', 0)],
    code: 'DISRUPTION_BUDGET_BLOCKS_DRAIN',
    at: 'PodDisruptionBudget/web',
  },
  {
    what: 'a disruption budget keeps as many as there are',
    change: [
      unset('PodDisruptionBudget/search', 'spec.maxUnavailable'),
      set('PodDisruptionBudget/search', 'spec.minAvailable', 3),
    ],
    code: 'DISRUPTION_BUDGET_BLOCKS_DRAIN',
    at: 'PodDisruptionBudget/search',
  },
  {
    what: 'pods ask for a node group that does not exist',
    change: [set('Deployment/worker', `${pod}.nodeSelector[keelson.dev/node-group]`, 'computing')],
    code: 'PLACEMENT_UNSATISFIABLE',
    at: 'Deployment/worker',
  },
  {
    what: 'pods do not tolerate the taint of their node group',
    change: [set('CronJob/nightly-report', `spec.jobTemplate.${pod}.tolerations`, [])],
    code: 'PLACEMENT_UNSATISFIABLE',
    at: 'CronJob/nightly-report',
  },
  {
    what: 'each replica wants a zone of its own, and there are three',
    change: [
      set('Deployment/api', `${pod}.affinity.podAntiAffinity`, {
        requiredDuringSchedulingIgnoredDuringExecution: [
          { labelSelector: { matchLabels: api }, topologyKey: 'topology.kubernetes.io/zone' },
        ],
      }),
    ],
    code: 'ANTI_AFFINITY_UNSATISFIABLE',
    at: 'Deployment/api',
  },
  {
    what: 'replicas are to spread over more zones than there are',
    change: [set('Deployment/api', `${pod}.topologySpreadConstraints.0.minDomains`, 5)],
    code: 'SPREAD_UNSATISFIABLE',
    at: 'Deployment/api',
  },
  {
    what: 'a load balancer gets more rules than it takes',
    change: manyHosts(120),
    code: 'LOAD_BALANCER_QUOTA',
    at: 'Ingress/api-119',
  },
  {
    what: 'a container may use more memory than the LimitRange lets any',
    change: [set('Deployment/timeline', `${app}.resources.limits.memory`, '8Gi')],
    code: 'LIMIT_RANGE_EXCEEDED',
    at: 'Deployment/timeline',
  },
  {
    what: 'a container requests less than the LimitRange asks for',
    change: [
      set('CronJob/nightly-report', 'spec.jobTemplate.spec.template.spec.containers.0.resources.requests.cpu', '1m'),
    ],
    code: 'LIMIT_RANGE_EXCEEDED',
    at: 'CronJob/nightly-report',
  },
  {
    what: 'the LimitRange is made narrower than its services',
    change: [set('LimitRange/limits', 'spec.limits.0.max.cpu', '900m')],
    code: 'LIMIT_RANGE_EXCEEDED',
    at: 'Deployment/api',
  },
  {
    what: 'the LimitRange forbids limits above requests',
    change: [set('LimitRange/limits', 'spec.limits.0.maxLimitRequestRatio', { cpu: '1' })],
    code: 'LIMIT_RANGE_EXCEEDED',
    at: 'Deployment/api',
  },
];

function manyHosts(count: number): readonly Edit[] {
  return Array.from({ length: count }, (_, index) => `api-${index}`).flatMap((name) => [
    copy('Ingress/api', name),
    set(`Ingress/${name}`, 'spec.rules.0.host', `${name}.aicode-platform.dev`),
  ]);
}

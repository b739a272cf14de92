import type { RuleCases } from '../../rule-cases';
import { smallPlatform } from '../../../../small-platform';
import { add, set } from '../network/change';

const shop = { type: 'http', ports: { http: 8080 } } as const;
const search = {
  type: 'stateful',
  ports: { http: 8080 },
  volumes: { data: { type: 'persistent', mountPath: '/data', size: '10Gi' } },
} as const;

export const cases: RuleCases = {
  code: 'QUOTA_TOO_SMALL',
  passes: [
    { platform: () => smallPlatform({ shop, search, report: { type: 'cron', schedule: '5 4 * * 0' } }) },
    { platform: () => smallPlatform({ shop }), change: set('ResourceQuota', 'quota', 'spec.hard', { pods: '23' }) },
  ],
  fails: [
    {
      platform: () => smallPlatform({ shop }),
      change: set('ResourceQuota', 'quota', 'spec.hard', {
        pods: '22', // ten, three of the surge, ten that terminate
        'requests.cpu': '2',
        'requests.memory': '4Gi',
        'limits.memory': '5Gi',
      }),
      says: [
        'ResourceQuota/shop-prod/quota spec.hard["pods"]: the quota of pods is less than what the namespace needs at its peak; found 22; accepted at least 23; fix: set pods to 23 or more, or lower maxReplicas, requests or limits',
        'ResourceQuota/shop-prod/quota spec.hard["requests.cpu"]: the quota of requests.cpu is less than what the namespace needs at its peak; found 2; accepted at least 2300m; fix: set requests.cpu to 2300m or more, or lower maxReplicas, requests or limits',
        'ResourceQuota/shop-prod/quota spec.hard["limits.memory"]: the quota of limits.memory is less than what the namespace needs at its peak; found 5Gi; accepted at least 5888Mi; fix: set limits.memory to 5888Mi or more, or lower maxReplicas, requests or limits',
      ],
    },
    {
      platform: () => smallPlatform({ search }),
      change: set('ResourceQuota', 'quota', 'spec.hard', { persistentvolumeclaims: 0, 'requests.storage': '5Gi' }),
      says: [
        'ResourceQuota/shop-prod/quota spec.hard["persistentvolumeclaims"]: the quota of persistentvolumeclaims is less than what the namespace needs at its peak; found 0; accepted at least 1; fix: set persistentvolumeclaims to 1 or more, or lower maxReplicas, requests or limits',
        'ResourceQuota/shop-prod/quota spec.hard["requests.storage"]: the quota of requests.storage is less than what the namespace needs at its peak; found 5Gi; accepted at least 10Gi; fix: set requests.storage to 10Gi or more, or lower maxReplicas, requests or limits',
      ],
    },
    {
      // pods of an extension are counted with those of the spec
      platform: () => smallPlatform({ shop }),
      change: add(`
apiVersion: batch/v1
kind: Job
metadata: { name: load, namespace: shop-prod }
spec: { parallelism: 20, template: { spec: { containers: [{ name: load, resources: { requests: { cpu: 10m } } }] } } }
`),
      says: [
        'ResourceQuota/shop-prod/quota spec.hard["pods"]: the quota of pods is less than what the namespace needs at its peak; found 27; accepted at least 63; fix: set pods to 63 or more, or lower maxReplicas, requests or limits',
        'ResourceQuota/shop-prod/quota spec.hard["requests.cpu"]: the quota of requests.cpu is less than what the namespace needs at its peak; found 2630m; accepted at least 2700m; fix: set requests.cpu to 2700m or more, or lower maxReplicas, requests or limits',
      ],
    },
  ],
  doesNotApply: [
    {
      platform: () => smallPlatform({ shop }),
      change: set('ResourceQuota', 'quota', 'spec', { hard: { pods: '1' }, scopes: ['BestEffort'] }),
    },
    {
      platform: () => smallPlatform({ shop }),
      change: set('ResourceQuota', 'quota', 'metadata.namespace', 'other'),
    },
  ],
};

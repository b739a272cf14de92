import type { RuleCases } from '../../../rule-cases';
import { object } from '../objects';

export const cases: RuleCases = {
  code: 'RESOURCE_QUOTA_INCOMPLETE',
  passes: [
    {
      yaml: object('v1', 'ResourceQuota', {
        spec: { hard: { 'requests.cpu': '1', 'requests.memory': '1Gi', 'limits.cpu': '2', 'limits.memory': '2Gi' } },
      }),
    },
    {
      yaml: object('v1', 'ResourceQuota', {
        spec: { hard: { cpu: '1', memory: '1Gi', 'limits.cpu': '2', 'limits.memory': '2Gi' } },
      }),
    },
  ],
  fails: [
    {
      yaml: object('v1', 'ResourceQuota', {
        spec: { hard: { 'requests.cpu': '1', 'requests.memory': '1Gi', pods: '10' } },
      }),
      says: ['ResourceQuota/shop/api spec.hard: the quota is incomplete; found no limits.memory; fix: add them'],
    },
  ],
  doesNotApply: [
    { yaml: object('v1', 'ResourceQuota', { spec: { hard: { 'count/secrets': '10' } } }) },
    { yaml: object('v1', 'ResourceQuota', { spec: { hard: { pods: '10' }, scopes: ['BestEffort'] } }) },
  ],
};

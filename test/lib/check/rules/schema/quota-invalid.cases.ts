import type { RuleCases } from '../../rule-cases';
import { all, object } from './objects';

const quota = (hard: string, rest = ''): string =>
  object('v1', 'ResourceQuota', `spec: { hard: { ${hard} }, ${rest} }`);
const scope = (fields: string): string => quota('pods: 1', `scopeSelector: { matchExpressions: [{ ${fields} }] }`);

export const cases: RuleCases = {
  code: 'QUOTA_INVALID',
  passes: [
    {
      yaml: all(
        quota('requests.cpu: 500m, pods: 10, count/deployments.apps: 5, requests.nvidia.com/gpu: 1'),
        quota('gold.storageclass.storage.k8s.io/requests.storage: 1Gi'),
        scope('scopeName: PriorityClass, operator: In, values: [high]'),
      ),
    },
  ],
  fails: [
    {
      yaml: all(
        quota('request.cpu: 1'),
        quota('pods: 1500m'),
        quota('memory: -1'),
        quota('requests.storage: 1Gi', 'scopes: [BestEffort]'),
        quota('pods: 1', 'scopes: [Terminating, NotTerminating]'),
        scope('scopeName: BestEffort, operator: In, values: [a]'),
        scope('scopeName: PriorityClass, operator: In'),
      ),
      says: [
        'ResourceQuota/shop/web spec.hard["request.cpu"]: a quota cannot limit this; found request.cpu; fix: did you mean "requests.cpu"?',
        'ResourceQuota/shop/web spec.hard.pods: this comes in whole numbers; found "1500m"; accepted a whole number',
        'ResourceQuota/shop/web spec.hard.memory: memory is negative; found -1; accepted a quantity from zero',
        'ResourceQuota/shop/web spec.scopes[0]: a quota of this scope cannot limit all that it does; found requests.storage; accepted pods',
        'ResourceQuota/shop/web spec.scopes[1]: nothing is Terminating and NotTerminating at once; found "NotTerminating"',
        'ResourceQuota/shop/web spec.scopeSelector.matchExpressions[0].operator: BestEffort has no values to compare with; found "In"; accepted Exists',
        'ResourceQuota/shop/web spec.scopeSelector.matchExpressions[0].values: In needs at least one value',
      ],
    },
  ],
  doesNotApply: [{ yaml: object('v1', 'ConfigMap', 'data: { pods: 1500m }') }],
};

import type { RuleCases } from '../../rule-cases';
import { all, clusterObject, object, pod } from './objects';

export const cases: RuleCases = {
  code: 'KIND_UNKNOWN',
  passes: [{ yaml: all(pod(), clusterObject('v1', 'Namespace', 'spec: {}')) }],
  fails: [
    {
      yaml: all(object('apps/v1', 'Deploymnt', 'spec: {}'), object('apps/v2', 'Deployment', 'spec: {}')),
      says: [
        'Deploymnt/shop/web kind: there is no kind "Deploymnt" in 1.36 nor in a CRD that is known; found apps/v1 Deploymnt; fix: did you mean "Deployment"?',
        'Deployment/shop/web apiVersion: no Deployment is served as this version; found apps/v2; accepted apps/v1',
      ],
    },
  ],
  doesNotApply: [
    { yaml: all(object('example.com/v1', 'Widget', 'spec: {}'), object('batch/v1beta1', 'CronJob', 'spec: {}')) },
  ],
};

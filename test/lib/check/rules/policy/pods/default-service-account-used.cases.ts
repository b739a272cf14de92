import type { RuleCases } from '../../../rule-cases';
import { deployment, pod, rollout, rolloutByReference } from '../objects';

export const cases: RuleCases = {
  code: 'DEFAULT_SERVICE_ACCOUNT_USED',
  passes: [{ yaml: pod({ serviceAccountName: 'api' }) }, { yaml: pod({ serviceAccount: 'api' }) }],
  fails: [
    {
      yaml: rollout(),
      says: [
        'Rollout/shop/api spec.template.spec.serviceAccountName: the pod runs with the account that all share; found nothing, which is default; fix: name a ServiceAccount of its own',
      ],
    },
    {
      yaml: deployment({ serviceAccountName: 'default' }),
      says: [
        'Deployment/shop/api spec.template.spec.serviceAccountName: the pod runs with the account that all share; found default; fix: name a ServiceAccount of its own',
      ],
    },
  ],
  doesNotApply: [{ yaml: rolloutByReference }],
};

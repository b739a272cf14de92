import type { RuleCases } from '../../../rule-cases';
import { deployment, pod, rolloutByReference } from '../objects';

export const cases: RuleCases = {
  code: 'API_TOKEN_MOUNTED',
  passes: [{ yaml: pod({ automountServiceAccountToken: false }) }],
  fails: [
    {
      yaml: deployment(),
      says: [
        'Deployment/shop/api spec.template.spec.automountServiceAccountToken: the pod mounts a token of the API server; found nothing, which mounts it; fix: set it to false',
      ],
    },
    {
      yaml: pod({ automountServiceAccountToken: true }),
      says: [
        'Pod/shop/api spec.automountServiceAccountToken: the pod mounts a token of the API server; found true; fix: set it to false',
      ],
    },
  ],
  doesNotApply: [{ yaml: rolloutByReference }],
};

import type { RuleCases } from '../../../rule-cases';
import { pod, rollout, rolloutByReference } from '../objects';

export const cases: RuleCases = {
  code: 'CAPABILITIES_KEPT',
  passes: [
    { yaml: pod({}, { securityContext: { capabilities: { drop: ['ALL'] } } }) },
    { yaml: pod({ os: { name: 'windows' } }) },
  ],
  fails: [
    {
      yaml: pod(),
      says: [
        'Pod/shop/api spec.containers[0].securityContext.capabilities.drop: the container keeps capabilities of root; found none dropped; accepted ALL; fix: drop [ALL]',
      ],
    },
    {
      yaml: rollout({}, { securityContext: { capabilities: { drop: ['NET_RAW'] } } }),
      says: [
        'Rollout/shop/api spec.template.spec.containers[0].securityContext.capabilities.drop: the container keeps capabilities of root; found NET_RAW; accepted ALL; fix: drop [ALL]',
      ],
    },
  ],
  doesNotApply: [{ yaml: rolloutByReference }],
};

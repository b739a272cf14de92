import type { RuleCases } from '../../../rule-cases';
import { pod, rolloutByReference } from '../objects';

export const cases: RuleCases = {
  code: 'PROC_MOUNT_UNMASKED',
  passes: [{ yaml: pod({}, { securityContext: { procMount: 'Default' } }) }],
  fails: [
    {
      yaml: pod({ hostUsers: false }, { securityContext: { procMount: 'Unmasked' } }),
      says: [
        'Pod/shop/api spec.containers[0].securityContext.procMount: the container sees the whole of /proc; found Unmasked; accepted Default; fix: remove it',
      ],
    },
  ],
  doesNotApply: [{ yaml: rolloutByReference }],
};

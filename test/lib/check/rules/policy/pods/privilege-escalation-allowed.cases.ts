import type { RuleCases } from '../../../rule-cases';
import { job, pod, rolloutByReference, service } from '../objects';

export const cases: RuleCases = {
  code: 'PRIVILEGE_ESCALATION_ALLOWED',
  passes: [
    { yaml: pod({}, { securityContext: { allowPrivilegeEscalation: false } }) },
    { yaml: pod({ os: { name: 'windows' } }) },
  ],
  fails: [
    {
      yaml: pod(),
      says: [
        'Pod/shop/api spec.containers[0].securityContext.allowPrivilegeEscalation: processes of the container may gain privileges; found nothing, which allows it; fix: set it to false',
      ],
    },
    {
      yaml: job({}, { securityContext: { allowPrivilegeEscalation: true } }),
      says: [
        'Job/shop/api spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation: processes of the container may gain privileges; found true; fix: set it to false',
      ],
    },
  ],
  doesNotApply: [{ yaml: service() }, { yaml: rolloutByReference }],
};

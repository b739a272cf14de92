import type { RuleCases } from '../../../rule-cases';
import { deployment, pod, rollout, rolloutByReference } from '../objects';

export const cases: RuleCases = {
  code: 'SECCOMP_MISSING',
  passes: [
    { yaml: pod({ securityContext: { seccompProfile: { type: 'RuntimeDefault' } } }) },
    { yaml: pod({}, { securityContext: { seccompProfile: { type: 'Localhost', localhostProfile: 'api.json' } } }) },
    { yaml: pod({ os: { name: 'windows' } }) },
  ],
  fails: [
    {
      yaml: pod(),
      says: [
        'Pod/shop/api spec.containers[0].securityContext.seccompProfile.type: no seccomp profile holds; found nothing, here and at the pod; accepted RuntimeDefault, Localhost; fix: set RuntimeDefault at the pod',
      ],
    },
    {
      yaml: deployment({ securityContext: { seccompProfile: { type: 'Unconfined' } } }),
      says: [
        'Deployment/shop/api spec.template.spec.securityContext.seccompProfile.type: no seccomp profile holds; found Unconfined; accepted RuntimeDefault, Localhost; fix: set RuntimeDefault at the pod',
        'Deployment/shop/api spec.template.spec.containers[0].securityContext.seccompProfile.type: no seccomp profile holds; found nothing, here and at the pod; accepted RuntimeDefault, Localhost; fix: set RuntimeDefault at the pod',
      ],
    },
    {
      yaml: rollout(
        { securityContext: { seccompProfile: { type: 'RuntimeDefault' } } },
        { securityContext: { seccompProfile: { type: 'Unconfined' } } },
      ),
      says: [
        'Rollout/shop/api spec.template.spec.containers[0].securityContext.seccompProfile.type: no seccomp profile holds; found Unconfined; accepted RuntimeDefault, Localhost; fix: set RuntimeDefault at the pod',
      ],
    },
    {
      yaml: pod(
        { securityContext: { seccompProfile: { type: 'Unconfined' } } },
        { securityContext: { seccompProfile: { type: 'RuntimeDefault' } } },
      ),
      says: [
        'Pod/shop/api spec.securityContext.seccompProfile.type: no seccomp profile holds; found Unconfined; accepted RuntimeDefault, Localhost; fix: set RuntimeDefault at the pod',
      ],
    },
  ],
  doesNotApply: [{ yaml: rolloutByReference }],
};

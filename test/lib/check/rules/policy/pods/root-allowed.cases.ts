import type { RuleCases } from '../../../rule-cases';
import { deployment, pod, rollout, rolloutByReference } from '../objects';

export const cases: RuleCases = {
  code: 'ROOT_ALLOWED',
  passes: [
    { yaml: pod({ securityContext: { runAsNonRoot: true } }) },
    { yaml: pod({}, { securityContext: { runAsNonRoot: true } }) },
    { yaml: pod({ hostUsers: false }) },
  ],
  fails: [
    {
      yaml: pod(),
      says: [
        'Pod/shop/api spec.containers[0].securityContext.runAsNonRoot: the container may run as root; found nothing, here and at the pod; accepted true; fix: set it to true at the pod',
      ],
    },
    {
      yaml: deployment({ securityContext: { runAsNonRoot: true } }, { securityContext: { runAsNonRoot: false } }),
      says: [
        'Deployment/shop/api spec.template.spec.containers[0].securityContext.runAsNonRoot: the container may run as root; found false; accepted true; fix: set it to true at the pod',
      ],
    },
    {
      yaml: rollout({ securityContext: { runAsNonRoot: false } }, { securityContext: { runAsNonRoot: true } }),
      says: [
        'Rollout/shop/api spec.template.spec.securityContext.runAsNonRoot: the container may run as root; found false; accepted true; fix: set it to true at the pod',
      ],
    },
  ],
  doesNotApply: [{ yaml: rolloutByReference }],
};

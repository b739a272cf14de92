import type { RuleCases } from '../../../rule-cases';
import { cronJob, pod } from '../objects';

export const cases: RuleCases = {
  code: 'USER_ID_LOW',
  passes: [
    { yaml: pod({ securityContext: { runAsUser: 10001, runAsGroup: 10001 } }) },
    {
      yaml: pod({ securityContext: { runAsUser: 1000, runAsGroup: 10001 } }, { securityContext: { runAsUser: 65532 } }),
    },
  ],
  fails: [
    {
      yaml: pod(),
      says: [
        'Pod/shop/api spec.containers[0].securityContext.runAsUser: the container runs as a low user number; found nothing, here and at the pod; accepted more than 10000; fix: set 10001 at the pod',
        'Pod/shop/api spec.containers[0].securityContext.runAsGroup: the container runs as a low group number; found nothing, here and at the pod; accepted more than 10000; fix: set 10001 at the pod',
      ],
    },
    {
      yaml: cronJob(
        { securityContext: { runAsUser: 10001, runAsGroup: 10001 } },
        { securityContext: { runAsUser: 1000 } },
      ),
      says: [
        'CronJob/shop/api spec.jobTemplate.spec.template.spec.containers[0].securityContext.runAsUser: the container runs as a low user number; found 1000; accepted more than 10000; fix: set 10001 at the pod',
      ],
    },
  ],
  doesNotApply: [{ yaml: pod({ os: { name: 'windows' } }) }],
};

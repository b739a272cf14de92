import type { RuleCases } from '../../../rule-cases';
import { cronJob, pod, rollout, rolloutByReference, service } from '../objects';

export const cases: RuleCases = {
  code: 'HOST_NAMESPACE_USED',
  passes: [{ yaml: pod() }, { yaml: pod({ hostNetwork: false }) }],
  fails: [
    {
      yaml: pod({ hostNetwork: true, hostPID: true }),
      says: [
        'Pod/shop/api spec.hostNetwork: the pod shares a namespace of its node; found true; fix: remove hostNetwork',
        'Pod/shop/api spec.hostPID: the pod shares a namespace of its node; found true; fix: remove hostPID',
      ],
    },
    {
      yaml: rollout({ hostIPC: true }),
      says: [
        'Rollout/shop/api spec.template.spec.hostIPC: the pod shares a namespace of its node; found true; fix: remove hostIPC',
      ],
    },
    {
      yaml: cronJob({ hostNetwork: true }),
      says: [
        'CronJob/shop/api spec.jobTemplate.spec.template.spec.hostNetwork: the pod shares a namespace of its node; found true; fix: remove hostNetwork',
      ],
    },
  ],
  doesNotApply: [{ yaml: rolloutByReference }, { yaml: service() }],
};

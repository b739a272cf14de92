import type { RuleCases } from '../../../rule-cases';
import { pod, service } from '../objects';

export const cases: RuleCases = {
  code: 'HOST_PROCESS_USED',
  passes: [{ yaml: pod({ os: { name: 'windows' }, securityContext: { windowsOptions: { hostProcess: false } } }) }],
  fails: [
    {
      yaml: pod({
        hostNetwork: true,
        os: { name: 'windows' },
        securityContext: { windowsOptions: { hostProcess: true } },
      }),
      says: [
        'Pod/shop/api spec.securityContext.windowsOptions.hostProcess: the container is a process of its node; found true; fix: remove it',
      ],
    },
  ],
  doesNotApply: [{ yaml: service() }],
};

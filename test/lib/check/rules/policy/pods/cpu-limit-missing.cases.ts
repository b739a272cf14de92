import type { RuleCases } from '../../../rule-cases';
import { pod, rolloutByReference } from '../objects';

export const cases: RuleCases = {
  code: 'CPU_LIMIT_MISSING',
  passes: [{ yaml: pod({}, { resources: { limits: { cpu: '1' } } }) }],
  fails: [
    {
      yaml: pod({}, { resources: { requests: { cpu: '1' } } }),
      says: [
        'Pod/shop/api spec.containers[0].resources.limits.cpu: the container sets no limit for cpu; fix: set what it needs by its metrics',
      ],
    },
  ],
  doesNotApply: [{ yaml: rolloutByReference }],
};

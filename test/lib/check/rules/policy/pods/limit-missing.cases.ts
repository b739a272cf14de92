import type { RuleCases } from '../../../rule-cases';
import { pod, rollout, service } from '../objects';

export const cases: RuleCases = {
  code: 'LIMIT_MISSING',
  passes: [{ yaml: pod({}, { resources: { limits: { memory: '64Mi', 'ephemeral-storage': '64Mi' } } }) }],
  fails: [
    {
      yaml: rollout({}, { resources: { requests: { memory: '64Mi' }, limits: { 'ephemeral-storage': '64Mi' } } }),
      says: [
        'Rollout/shop/api spec.template.spec.containers[0].resources.limits.memory: the container sets no limit for memory; fix: set what it needs by its metrics',
      ],
    },
    {
      yaml: pod(),
      says: [
        'Pod/shop/api spec.containers[0].resources.limits.memory: the container sets no limit for memory; fix: set what it needs by its metrics',
        'Pod/shop/api spec.containers[0].resources.limits.ephemeral-storage: the container sets no limit for ephemeral-storage; fix: set what it needs by its metrics',
      ],
    },
  ],
  doesNotApply: [{ yaml: service() }],
};

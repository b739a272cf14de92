import type { RuleCases } from '../../../rule-cases';
import { budget, deployment } from '../objects';

export const cases: RuleCases = {
  code: 'BUDGET_KEEPS_BROKEN_PODS',
  passes: [{ yaml: budget({ unhealthyPodEvictionPolicy: 'AlwaysAllow' }) }],
  fails: [
    {
      yaml: budget({}),
      says: [
        'PodDisruptionBudget/shop/api spec.unhealthyPodEvictionPolicy: broken pods block the drain of their node; found nothing, which is IfHealthyBudget; accepted AlwaysAllow; fix: set AlwaysAllow',
      ],
    },
    {
      yaml: budget({ unhealthyPodEvictionPolicy: 'IfHealthyBudget' }),
      says: [
        'PodDisruptionBudget/shop/api spec.unhealthyPodEvictionPolicy: broken pods block the drain of their node; found IfHealthyBudget; accepted AlwaysAllow; fix: set AlwaysAllow',
      ],
    },
  ],
  doesNotApply: [{ yaml: deployment() }],
};

import type { RuleCases } from '../../../rule-cases';
import { autoscaler, deployment } from '../objects';

export const cases: RuleCases = {
  code: 'AUTOSCALER_CANNOT_SCALE',
  passes: [{ yaml: autoscaler({ minReplicas: 2, maxReplicas: 4 }) }],
  fails: [
    {
      yaml: autoscaler({ minReplicas: 2, maxReplicas: 2 }),
      says: [
        'HorizontalPodAutoscaler/shop/api spec.maxReplicas: the autoscaler cannot scale; found 2, with a minimum of 2; accepted more than 2; fix: raise it',
      ],
    },
    {
      yaml: autoscaler({ maxReplicas: 1 }),
      says: [
        'HorizontalPodAutoscaler/shop/api spec.maxReplicas: the autoscaler cannot scale; found 1, with a minimum of 1; accepted more than 1; fix: raise it',
      ],
    },
  ],
  doesNotApply: [{ yaml: deployment() }],
};

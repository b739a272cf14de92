import type { RuleCases } from '../../../rule-cases';
import { autoscaler, deployment } from '../objects';

export const cases: RuleCases = {
  code: 'AUTOSCALER_SINGLE_REPLICA',
  passes: [
    { yaml: autoscaler({ minReplicas: 2, maxReplicas: 4 }) },
    { yaml: autoscaler({ maxReplicas: 4 }), target: { stage: 'development' } },
  ],
  fails: [
    {
      yaml: autoscaler({ maxReplicas: 4 }),
      says: [
        'HorizontalPodAutoscaler/shop/api spec.minReplicas: the autoscaler may leave one replica; found 1; accepted 2 or more; fix: set 2 or more',
      ],
    },
    {
      yaml: autoscaler({ minReplicas: 1, maxReplicas: 4 }),
      target: { stage: 'production' },
      says: [
        'HorizontalPodAutoscaler/shop/api spec.minReplicas: the autoscaler may leave one replica; found 1; accepted 2 or more; fix: set 2 or more',
      ],
    },
  ],
  doesNotApply: [{ yaml: deployment({}, {}, { replicas: 1 }) }],
};

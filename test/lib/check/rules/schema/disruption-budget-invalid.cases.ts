import type { RuleCases } from '../../rule-cases';
import { all, object, workload } from './objects';

const budget = (fields: string): string => object('policy/v1', 'PodDisruptionBudget', `spec: { ${fields} }`);

export const cases: RuleCases = {
  code: 'DISRUPTION_BUDGET_INVALID',
  passes: [{ yaml: all(budget('maxUnavailable: 1'), budget('minAvailable: 100%'), budget('')) }],
  fails: [
    {
      yaml: all(
        budget('maxUnavailable: 1, minAvailable: 1'),
        budget('minAvailable: -1'),
        budget('minAvailable: 101%'),
        budget('maxUnavailable: "1"'),
      ),
      says: [
        'PodDisruptionBudget/shop/web spec.maxUnavailable: minAvailable and maxUnavailable are both set; found 1; fix: remove one of them',
        'PodDisruptionBudget/shop/web spec.minAvailable: minAvailable is neither a number from 0 nor a percentage; found -1; accepted a number from 0, or a percentage from "0%" to "100%"',
        'PodDisruptionBudget/shop/web spec.minAvailable: minAvailable is neither a number from 0 nor a percentage; found "101%"; accepted a number from 0, or a percentage from "0%" to "100%"',
        'PodDisruptionBudget/shop/web spec.maxUnavailable: maxUnavailable is neither a number from 0 nor a percentage; found "1"; accepted a number from 0, or a percentage from "0%" to "100%"',
      ],
    },
  ],
  doesNotApply: [{ yaml: workload('Deployment', 'strategy: { rollingUpdate: { maxUnavailable: 101% } }') }],
};

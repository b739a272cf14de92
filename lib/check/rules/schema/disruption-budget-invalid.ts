import { none, ofEach, together } from '../../together';
import { at, countOrPercent, isSet, kindRule, refuse } from './place';

export const disruptionBudgetInvalid = kindRule(
  {
    code: 'DISRUPTION_BUDGET_INVALID',
    title: 'a disruption budget sets minAvailable or maxUnavailable, as a number or a percentage up to 100%',
    why: 'An API server refuses both at once, negative numbers, and texts such as "1" in quotes, which are no percentage.',
    fix: 'Keep one of the two.',
    sources: ['https://kubernetes.io/docs/tasks/run-application/configure-pdb/'],
  },
  ['policy/PodDisruptionBudget'],
  (root) => {
    const [min, max] = [at(root, 'spec', 'minAvailable'), at(root, 'spec', 'maxUnavailable')];
    return together(
      ofEach([min, max], countOrPercent()),
      isSet(min) && isSet(max)
        ? [refuse(max, 'minAvailable and maxUnavailable are both set', { fix: 'remove one of them' })]
        : none,
    );
  },
);

import type { EnvironmentRule } from '../../../rule';
import { selectsNothing } from './selects-nothing';

export const budgetSelectsNothing: EnvironmentRule = {
  code: 'BUDGET_SELECTS_NOTHING',
  severity: 'error',
  scope: 'environment',
  title: 'every PodDisruptionBudget matches pods',
  why: 'A budget whose selector matches no pod protects nothing: when nodes are drained, all pods of a service may go at once.',
  fix: 'Select the labels that the pods have, in the namespace that they are in.',
  sources: ['https://kubernetes.io/docs/tasks/run-application/configure-pdb/'],
  check: (facts) =>
    selectsNothing(
      facts,
      facts.budgets.flatMap(({ object, selector }) =>
        selector === undefined ? [] : { object, field: 'spec.selector', selector, namespace: object.namespace },
      ),
    ),
};

import type { SpecRule } from '../../rule';
import { budgetFindings } from './budget-findings';

export const budgetExceededAtMaximum: SpecRule = {
  code: 'BUDGET_EXCEEDED_AT_MAXIMUM',
  scope: 'spec',
  severity: 'warning',
  title: 'an environment keeps within its budget also when all its node groups are at their maximum',
  why:
    'The cluster autoscaler grows node groups up to `maxSize` and asks nobody. A service that loops, or load that stays, ' +
    'then spends more than the budget allows. Told only where the desired sizes are within it.',
  fix: 'Lower `maxSize` of node groups, take smaller types, or raise `budget.monthlyUsd` to what the maximum costs.',
  sources: ['https://aws.amazon.com/aws-cost-management/aws-budgets/'],
  check: ({ environment }) => budgetFindings(environment, 'BUDGET_EXCEEDED_AT_MAXIMUM'),
};

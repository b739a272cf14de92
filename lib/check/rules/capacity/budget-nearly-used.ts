import type { SpecRule } from '../../rule';
import { budgetFindings } from './budget-findings';

export const budgetNearlyUsed: SpecRule = {
  code: 'BUDGET_NEARLY_USED',
  scope: 'spec',
  severity: 'warning',
  title: 'an environment leaves a fifth of its budget free',
  why:
    'A computed bill leaves out taxes, support and mistakes, and use is only assumed. Above 80 % of the budget a busy ' +
    'month exceeds it, and the next service does not fit.',
  fix: 'Find what is larger than it has to be with `keelson cost --verbose`, or raise `budget.monthlyUsd`.',
  sources: ['https://aws.amazon.com/aws-cost-management/aws-budgets/'],
  check: ({ environment }) => budgetFindings(environment, 'BUDGET_NEARLY_USED'),
};

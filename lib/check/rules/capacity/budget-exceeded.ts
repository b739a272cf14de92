import type { SpecRule } from '../../rule';
import { budgetFindings } from './budget-findings';

export const budgetExceeded: SpecRule = {
  code: 'BUDGET_EXCEEDED',
  scope: 'spec',
  severity: 'error',
  title: 'an environment costs no more than its budget',
  why:
    'AWS tells of a budget that is used up when the money is spent. What nodes at their desired sizes, databases, caches ' +
    'and everything around them cost in a month follows from the spec and from list prices; what depends on use is ' +
    'assumed by stage. `keelson cost` shows the bill. Environments in regions whose prices keelson does not know are not ' +
    'judged.',
  fix: 'Take smaller or fewer nodes, databases or caches, let the environment sleep in `offHours`, or raise `budget.monthlyUsd`.',
  sources: ['https://aws.amazon.com/aws-cost-management/aws-budgets/'],
  check: ({ environment }) => budgetFindings(environment, 'BUDGET_EXCEEDED'),
};

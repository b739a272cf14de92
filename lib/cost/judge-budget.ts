import type { Violation } from '../problem';
import type { EnvironmentCost } from './environment-cost';
import { parts, type Part } from './cost-item';
import type { Scale } from './by-scale';

/** What is wrong with the cost of an environment, by the code of the rule that tells it. */
export interface BudgetFinding extends Violation {
  readonly code: 'BUDGET_EXCEEDED' | 'BUDGET_NEARLY_USED' | 'BUDGET_EXCEEDED_AT_MAXIMUM';
  /** Place within the environment's spec. */
  readonly spec: readonly string[];
}

/** The part of a budget that is told as nearly all of it; AWS Budgets alerts are commonly set there, too. */
const nearly = 0.8;

/** Compares what an environment costs with its budget: at the desired scale of its nodes, and at their maximum. */
export function judgeBudget(cost: EnvironmentCost): readonly BudgetFinding[] {
  const { total, budgetUsd } = cost;
  const finding = (code: BudgetFinding['code'], message: string, scale: Scale): BudgetFinding => ({
    code,
    spec: ['budget', 'monthlyUsd'],
    message,
    found: `${dollars(total[scale])} a month: ${largestParts(cost, scale)}`,
    accepted: `at most ${dollars(budgetUsd)}`,
    fix: 'take smaller or fewer nodes, databases or caches, or raise the budget; "keelson cost --verbose" lists every item',
  });
  if (total.desired > budgetUsd) {
    return [finding('BUDGET_EXCEEDED', 'the environment costs more than its budget', 'desired')];
  }
  const atMaximum =
    total.maximum > budgetUsd
      ? [finding('BUDGET_EXCEEDED_AT_MAXIMUM', 'with all nodes the environment costs more than its budget', 'maximum')]
      : [];
  if (total.desired <= budgetUsd * nearly) return atMaximum;
  const used = Math.round((100 * total.desired) / budgetUsd);
  return [finding('BUDGET_NEARLY_USED', `the environment uses ${used} % of its budget`, 'desired'), ...atMaximum];
}

function largestParts({ parts: costs }: EnvironmentCost, scale: Scale): string {
  const sorted = parts.toSorted((one: Part, other: Part) => costs[other][scale] - costs[one][scale]);
  return sorted
    .slice(0, 3)
    .map((part) => `${part} ${dollars(costs[part][scale])}`)
    .join(', ');
}

function dollars(usd: number): string {
  return `USD ${Math.round(usd)}`;
}

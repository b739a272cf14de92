import { environmentCost, judgeBudget, pricedRegions, type BudgetFinding } from '../../../cost';
import { oncePer } from '../../../manifest';
import type { Environment } from '../../../spec';
import type { SpecViolation } from '../../violation';

/** What one rule says of an environment's cost; nothing in a region whose prices are not known. */
export function budgetFindings(environment: Environment, code: BudgetFinding['code']): readonly SpecViolation[] {
  return judged(environment).flatMap(({ code: found, ...violation }) => (found === code ? [violation] : []));
}

const judged = oncePer((environment: Environment): readonly BudgetFinding[] =>
  pricedRegions.some((region) => region === environment.region) ? judgeBudget(environmentCost(environment)) : [],
);

import type { RuleCases } from '../../rule-cases';
import { smallPlatform } from '../../../../small-platform';
import { pricedPlatform } from './priced-platform';

const unpriced = { shop: { type: 'http', ports: { http: 8080 } } } as const;

export const cases: RuleCases = {
  code: 'BUDGET_NEARLY_USED',
  passes: [{ platform: () => pricedPlatform(1000) }, { platform: () => pricedPlatform(100) }],
  fails: [
    {
      platform: () => pricedPlatform(350),
      says: [
        'budget.monthlyUsd: the environment uses 88 % of its budget; found USD 309 a month: nodes USD 125, network USD 74, cluster USD 73; accepted at most USD 350; fix: take smaller or fewer nodes, databases or caches, or raise the budget; "keelson cost --verbose" lists every item',
      ],
    },
  ],
  doesNotApply: [{ platform: () => smallPlatform(unpriced, { budget: { monthlyUsd: 1 } }) }],
};

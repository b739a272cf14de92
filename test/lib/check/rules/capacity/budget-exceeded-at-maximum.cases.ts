import type { RuleCases } from '../../rule-cases';
import { smallPlatform } from '../../../../small-platform';
import { pricedPlatform } from './priced-platform';

const unpriced = { shop: { type: 'http', ports: { http: 8080 } } } as const;

export const cases: RuleCases = {
  code: 'BUDGET_EXCEEDED_AT_MAXIMUM',
  passes: [{ platform: () => pricedPlatform(1000) }, { platform: () => pricedPlatform(100, 20) }],
  fails: [
    {
      platform: () => pricedPlatform(1000, 20),
      says: [
        'budget.monthlyUsd: with all nodes the environment costs more than its budget; found USD 1431 a month: nodes USD 1247, network USD 74, cluster USD 73; accepted at most USD 1000; fix: take smaller or fewer nodes, databases or caches, or raise the budget; "keelson cost --verbose" lists every item',
      ],
    },
  ],
  doesNotApply: [{ platform: () => smallPlatform(unpriced, { budget: { monthlyUsd: 1 } }) }],
};

import { environmentCost, judgeBudget, type EnvironmentCost } from '../../../lib/cost';
import { pricedEnvironment } from './environments';

const cost = environmentCost(pricedEnvironment());

const judged = (desired: number, maximum: number): readonly string[] => {
  const total = { minimum: 0, desired, maximum };
  return judgeBudget({ ...cost, budgetUsd: 1000, total } satisfies EnvironmentCost).map(({ code }) => code);
};

test.each([
  [800, 1000, []],
  [801, 1000, ['BUDGET_NEARLY_USED']],
  [1000, 1000, ['BUDGET_NEARLY_USED']],
  [1000.01, 2000, ['BUDGET_EXCEEDED']],
  [500, 1001, ['BUDGET_EXCEEDED_AT_MAXIMUM']],
  [900, 1001, ['BUDGET_NEARLY_USED', 'BUDGET_EXCEEDED_AT_MAXIMUM']],
])('of a budget of 1000, %d at the desired scale and %d at the maximum are %j', (desired, maximum, codes) => {
  expect(judged(desired, maximum)).toEqual(codes);
});

test('what is told names the sum, its largest parts and the budget', () => {
  const [finding] = judgeBudget({ ...cost, budgetUsd: 100 });
  const { nodes, network, security } = cost.parts;
  const [first, second, third] = [nodes, network, security].map(({ desired }) => Math.round(desired));
  expect(finding).toMatchObject({
    spec: ['budget', 'monthlyUsd'],
    found: `USD ${Math.round(cost.total.desired)} a month: nodes USD ${first}, network USD ${second}, security USD ${third}`,
    accepted: 'at most USD 100',
  });
});

import * as fc from 'fast-check';
import { compareCosts, environmentCost, sum } from '../../../lib/cost';
import { anyEnvironment, pricedEnvironment } from './environments';

test('what parts, and services with what all share, have become dearer adds up to the whole difference', () => {
  fc.assert(
    fc.property(anyEnvironment(), anyEnvironment(), (before, after) => {
      const difference = compareCosts('one', environmentCost(before), environmentCost(after));
      expect(sum(difference.parts.map(({ usd }) => usd))).toEqual(difference.total);
      expect(sum([difference.shared, ...difference.services.map(({ usd }) => usd)])).toEqual(difference.total);
    }),
    { numRuns: 50 },
  );
});

test('an environment that has not changed has no difference', () => {
  const cost = environmentCost(pricedEnvironment());
  expect(compareCosts('one', cost, cost)).toMatchObject({ parts: [], services: [], total: { desired: 0 } });
});

test('an environment that comes costs all of itself, and one that goes saves it', () => {
  const cost = environmentCost(pricedEnvironment());
  expect(compareCosts('one', undefined, cost).total).toEqual(cost.total);
  expect(compareCosts('one', cost, undefined).total.desired).toBe(-cost.total.desired);
});

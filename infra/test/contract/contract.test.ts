import { checkContract } from '../../lib/contract';
import { platform } from '../synthesized';
import { breaks } from './breaks';
import { sidesOf } from './sides-of';

const production = sidesOf('production');

test.each(Object.keys(platform.environments))('both halves of %s fit each other', (name) => {
  expect(checkContract(sidesOf(name))).toEqual([]);
});

test('there are enough breaks to judge by', () => {
  expect(breaks.length).toBeGreaterThanOrEqual(25);
});

test.each(breaks.map((one) => [one.what, one] as const))('a break is told: %s', (_, { change, code, found }) => {
  const told = checkContract(change(production));
  expect(told.filter((problem) => problem.code === code).map((problem) => problem.found)).toContain(found);
  // every problem names the place to mend
  for (const problem of told) expect(problem.file ?? problem.spec).toMatch(/\S/);
});

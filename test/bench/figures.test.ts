import fc from 'fast-check';
import { median, summarize } from '../../bench/measure/figures';

test('a figure is told by its middle round, its best, its worst and the most memory of any', () => {
  const runs = [
    { wallMs: 30, cpuMs: 60, peakMiB: 100 },
    { wallMs: 10, cpuMs: 20, peakMiB: 120 },
    { wallMs: 90, cpuMs: 30, peakMiB: 110 },
  ];

  expect(summarize(runs)).toEqual({ rounds: 3, median: 30, least: 10, greatest: 90, cpuMs: 30, peakMiB: 120 });
});

test('without GNU time a figure has no processor time and no memory', () => {
  expect(summarize([{ wallMs: 5 }])).toEqual({ rounds: 1, median: 5, least: 5, greatest: 5 });
});

test('as many rounds are above the median as below it, in whatever order they came', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (numbers) => {
      const middle = median(numbers);
      const above = numbers.filter((number) => number > middle).length;
      const below = numbers.filter((number) => number < middle).length;
      expect(Math.max(above, below)).toBeLessThanOrEqual(numbers.length / 2);
      expect(median([...numbers].reverse())).toBe(middle);
    }),
  );
});

test('fails when nothing was measured', () => {
  expect(() => summarize([])).toThrow('nothing was measured');
});

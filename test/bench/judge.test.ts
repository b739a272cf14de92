import type { Bound } from '../../bench/lines/bound';
import { bounds } from '../../bench/lines/bounds';
import { conclude } from '../../bench/lines/conclude';
import { judge, verdictLine } from '../../bench/lines/judge';
import type { Summary } from '../../bench/measure/figures';

const figures = new Map([
  ['keelson, cold, 10x1', figuresOf(20, 90, 300)],
  ['helm, cold, 10x1', figuresOf(10, 100, 60)],
]);
const pair = {
  title: 'keelson beside helm',
  figure: { tool: 'keelson', what: 'cold', size: { services: 10, environments: 1 } },
  beside: { tool: 'helm', what: 'cold', size: { services: 10, environments: 1 } },
};

test.each<[string, Bound, boolean, string]>([
  ['at most twice the time', { ...pair, most: 2 }, true, '2.00 times'],
  ['at most 1.9 times the time', { ...pair, most: 1.9 }, false, '2.00 times'],
  ['as fast', { ...pair, timesFaster: 1 }, false, '0.50 times faster'],
  ['half as fast', { ...pair, timesFaster: 0.5 }, true, '0.50 times faster'],
  ['less processor time', { ...pair, by: 'cpuMs', most: 1 }, true, '0.90 times'],
  ['memory within', { title: 'memory', figure: pair.figure, mostMiB: 300 }, true, '300 MiB'],
  ['too much memory', { title: 'memory', figure: pair.figure, mostMiB: 299 }, false, '300 MiB'],
])('a promise is judged: %s', (_, bound, isMet, found) => {
  expect(judge(bound, figures)).toMatchObject({ isMet, found });
});

test('a promise that could not be measured is missed', () => {
  const verdict = judge({ ...pair, beside: { tool: 'tanka', what: 'cold' }, most: 2 }, figures);

  expect(verdictLine(verdict)).toBe('missed  keelson beside helm: not measured (at most 2 times)');
});

test('with --check a missed promise ends the run with 1, and the last line counts', () => {
  const lines: string[] = [];
  const verdicts = [1, 2].map((most) => judge({ ...pair, most }, figures));
  const exitCode = (check: boolean): number => conclude(verdicts, { check }, (line) => lines.push(line));

  expect([exitCode(true), exitCode(false)]).toEqual([1, 0]);
  expect(conclude(verdicts.slice(1), { check: true }, (line) => lines.push(line))).toBe(0);
  expect(lines).toEqual(['1 passed, 1 failed', '1 passed, 1 failed', '1 passed, 0 failed']);
});

test('no two promises are called the same', () => {
  expect(new Set(bounds.map(({ title }) => title)).size).toBe(bounds.length);
});

function figuresOf(median: number, cpuMs: number, peakMiB: number): Summary {
  return { rounds: 1, median, least: median, greatest: median, cpuMs, peakMiB };
}

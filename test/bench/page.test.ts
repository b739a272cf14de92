import { judge } from '../../bench/lines/judge';
import { figureKey } from '../../bench/measure/figure-key';
import { benchmarksPage } from '../../bench/report/benchmarks-page';

const size = { services: 10, environments: 3 };
const helm = { tool: 'helm template', what: 'cold', size };
const keelson = { tool: 'keelson synth', what: 'cold', size };
const elsewhere = { ...helm, size: { services: 20, environments: 3 } };
const start = { tool: 'node -e 0', what: 'start' };
const figures = new Map([
  [figureKey(helm), { rounds: 5, median: 200.4, least: 100, greatest: 300.6, cpuMs: 250, peakMiB: 64 }],
  [figureKey(keelson), { rounds: 3, median: 100, least: 90, greatest: 110 }],
  [figureKey(elsewhere), { rounds: 1, median: 7, least: 7, greatest: 7 }],
  [figureKey(start), { rounds: 8, median: 60, least: 50, greatest: 70, cpuMs: 55, peakMiB: 39 }],
]);
const page = benchmarksPage({
  names: [keelson, helm, { ...helm, tool: 'never ran' }, elsewhere, start],
  figures,
  sizes: [size],
  verdicts: [judge({ title: 'keelson beside helm', figure: keelson, beside: helm, timesFaster: 10 }, figures)],
  versions: ['keelson 1.0.0', 'Helm 3.0.0'],
  machine: '2 cores',
  date: '2027-03-31',
  isInMemory: true,
});

test('the page has a table a size, with a row for each figure that was measured', () => {
  const section = page.slice(page.indexOf('## 10 services, 3 environments'), page.indexOf('## Other figures'));

  expect(section.split('\n').slice(4)).toEqual([
    '| keelson synth | cold | 100 | 90 to 110 | 3 |  |  |',
    '| helm template | cold | 200 | 100 to 301 | 5 | 250 | 64 |',
    '',
    '',
  ]);
});

test('the page tells each promise that is missed, the versions, the machine and the date', () => {
  expect(page).toContain('| **missed** | keelson beside helm | 2.00 times faster | at least 10 times faster |');
  expect(page).toMatch(
    /on 2027-03-31\.\n\n- Machine: 2 cores; .* in memory\.\n- Versions: keelson 1\.0\.0; Helm 3\.0\.0\./,
  );
});

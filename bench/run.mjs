// Measures what is promised about speed: `npm run bench`, with `-- --check` as a test: each line that misses its bound
// fails, and the last line is "<n> passed, <n> failed".
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';

const project = join(import.meta.dirname, '..');
const bundle = join(project, '.keelson/bench/work.cjs');
const { values: options } = parseArgs({
  options: { check: { type: 'boolean', default: false }, rounds: { type: 'string', default: '5' } },
});

/** Each line compares two pieces of work of one size; `most` is the highest ratio of their medians. */
const lines = [
  {
    title: 'checks of 1000 services, beside rendering them cold',
    of: ['render-and-check', '1000', '1'],
    to: ['render', '1000', '1'],
    most: 1.5,
  },
];

mkdirSync(join(project, '.keelson/bench'), { recursive: true });
buildSync({
  absWorkingDir: project,
  entryPoints: ['bench/work.ts'],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  packages: 'external',
  loader: { '.json': 'copy' },
  logLevel: 'error',
});

const results = lines.map(measure);
for (const { title, ratio, most, isMet, work } of results) {
  console.log(`${isMet ? 'met   ' : 'missed'}  ${title}: ${ratio.toFixed(2)} times (at most ${most})`);
  for (const { words, median, least, greatest, peakMiB } of work) {
    console.log(`          ${words.join(' ')}: ${median} ms (${least} to ${greatest}), ${peakMiB} MiB at the peak`);
  }
}
const met = results.filter(({ isMet }) => isMet).length;
console.log(`${met} passed, ${results.length - met} failed`);
if (options.check && met < results.length) process.exitCode = 1;

/** Rounds are interleaved, so that a busy machine slows both. */
function measure({ of, to, most, title }) {
  const rounds = Array.from({ length: Number(options.rounds) }, () => [run(of), run(to)]);
  const work = [of, to].map((words, index) =>
    summarize(
      words,
      rounds.map((round) => round[index]),
    ),
  );
  const ratio = work[0].median / work[1].median;
  return { title, most, ratio, isMet: ratio <= most, work };
}

/** Processor time, not the clock: what else runs on the machine is not ours. */
function run(words) {
  const text = execFileSync(process.execPath, [bundle, ...words], { cwd: project, encoding: 'utf8' });
  return JSON.parse(text);
}

function summarize(words, runs) {
  const times = runs.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
  const peakMiB = Math.max(...runs.map((one) => one.peakMiB));
  return { words, median: times[times.length >> 1], least: times[0], greatest: times.at(-1), peakMiB };
}

// Measures how long templates take, beside what no synthesis can do without: `npm run bench:infra [-- --rounds 5] [--check]`.
// Each round runs both, one after the other; the best of all rounds counts. With `--check` a missed bound exits with 1.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';

/** The whole may take this many times the floor, and never more seconds than that. */
const most = { ratio: 3, seconds: 120 };

const root = join(import.meta.dirname, '..', '..');
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, check: { type: 'boolean', default: false } },
});
const folder = mkdtempSync(join(tmpdir(), 'keelson-infra-'));
process.exitCode = measure();
rmSync(folder, { recursive: true, force: true });

function measure() {
  const synth = ['scripts/infra/synth.mjs', '--output', folder];
  seconds(synth); // once before, so that both find files in the cache of the system
  const floor = ['bench/infra/floor.mjs', ...resourceTypes()];
  const times = Array.from({ length: Number(values.rounds) }, () => ({ floor: seconds(floor), synth: seconds(synth) }));
  const best = {
    floor: Math.min(...times.map((round) => round.floor)),
    synth: Math.min(...times.map((round) => round.synth)),
  };
  const ratio = best.synth / best.floor;
  console.log(`floor  ${best.floor.toFixed(2)} s  aws-cdk-lib loaded, its validator started`);
  console.log(`synth  ${best.synth.toFixed(2)} s  ${templates().length} templates, from nothing, checked`);
  const isMet = ratio <= most.ratio && best.synth <= most.seconds;
  console.log(`ratio  ${ratio.toFixed(2)}  at most ${most.ratio}, and ${most.seconds} s: ${isMet ? 'met' : 'missed'}`);
  return values.check && !isMet ? 1 : 0;
}

/** @param {string[]} args */
function seconds(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args[0]} ended with ${status}:\n${stderr}`);
  return (performance.now() - start) / 1000;
}

function templates() {
  return readdirSync(folder).filter((file) => file.endsWith('.template.json'));
}

function resourceTypes() {
  const resources = templates().flatMap((file) =>
    Object.values(JSON.parse(readFileSync(join(folder, file), 'utf8')).Resources ?? {}),
  );
  return [...new Set(resources.map(({ Type }) => Type))].sort();
}

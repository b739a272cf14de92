import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { benchmark, type BenchmarkOptions } from './benchmark';
import { keelsonVersion } from './keelson/calls';
import { bounds } from './lines/bounds';
import { conclude } from './lines/conclude';
import { figuresOf, judge, verdictLine } from './lines/judge';
import type { Effort } from './measure/interleave';
import { makeAvailable } from './peers/make-available';
import { parseOptions, usage, type Options } from './options';
import { namesOf } from './report/names';
import { planOf } from './plan';
import { openWorkshop } from './project/ram-disk';
import { keelsonFolder } from './project/write-project';
import { benchmarksPage } from './report/benchmarks-page';
import { figureLine } from './report/figure-line';
import { describeMachine } from './report/machine';

export interface Told {
  /** A line that stays. */
  readonly say: (line: string) => void;
  /** What is being done now. */
  readonly progress: (line: string) => void;
}

/**
 * Runs the benchmark.
 *
 * @returns exit code: 0; with `--check` 1 when a promise is missed; 2 for wrong arguments
 */
export async function main(args: readonly string[], told: Told): Promise<number> {
  const options = readOptions(args, told);
  if (typeof options === 'number') return options;
  const plan = planOf(options);
  const available = await makeAvailable(plan, told.say);
  const { folder, isInMemory } = openWorkshop();
  if (!isInMemory) told.say(`the machine has no /dev/shm: projects are on disk, in ${folder}`);
  const figures = measured({ plan, available, effort: effortOf(options), tell: told.progress, folder });
  const names = namesOf(plan);
  for (const name of names) figureLine(name, figures).forEach(told.say);

  const judged = bounds.filter((bound) => figuresOf(bound).every(plan.isWanted));
  const verdicts = judged.map((bound) => judge(bound, figures));
  verdicts.map(verdictLine).forEach(told.say);
  if (options.write) {
    const versions = [`keelson ${keelsonVersion()}`, ...available.map((peer) => peer.versions())];
    const date = new Date().toISOString().slice(0, 10);
    const machine = describeMachine();
    await writePage(
      benchmarksPage({ names, figures, sizes: plan.sizes, verdicts, versions, machine, date, isInMemory }),
    );
  }
  return conclude(verdicts, options, told.say);
}

function readOptions(args: readonly string[], { say }: Told): Options | number {
  try {
    const options = parseOptions(args);
    if (!options.help) return options;
    say(usage);
    return 0;
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return 2;
  }
}

/** Leaves nothing behind, also when a tool fails. */
function measured(options: BenchmarkOptions): ReturnType<typeof benchmark> {
  try {
    return benchmark(options);
  } finally {
    rmSync(options.folder, { recursive: true, force: true });
  }
}

/** The promises alone must be quick to check; tables may take longer. */
function effortOf({ rounds, check }: Options): Pick<Effort, 'rounds' | 'budgetMs'> {
  return { rounds, budgetMs: check ? 30_000 : 60_000 };
}

async function writePage(text: string): Promise<void> {
  const file = join(keelsonFolder, 'docs/benchmarks.md');
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }));
}

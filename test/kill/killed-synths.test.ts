import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Project } from '../bin/project';
import { fuzzParameters } from '../lib/tree/yaml/fuzz-parameters';
import { randomNumbers } from './random-numbers';
import { runSynth } from './run-synth';
import { contentsOf } from './run-version';

/** Each kill takes as long as two hundred documents: a hundred in CI, some on a desk. */
const { numRuns: kills, seed } = fuzzParameters('killed synths', 10, 200);
const random = randomNumbers(seed);

/** What the sources say in turn: bundles in each of the two environments, and a word that stands in every file. */
const versions = [
  { count: 30, greeting: 'hello' },
  { count: 27, greeting: 'welcome' },
  { count: 30, greeting: 'adieu' },
];
type Version = (typeof versions)[number];

/** After how many kills a run may end, and what it leaves is looked at. */
const killsInARow = 10;

const project = new Project(30);
const clean = new Project(30);
const written = new Map<Project, Version>();
afterAll(() => [project, clean].forEach((one) => one.remove()));

test(
  `after runs of keelson that were killed at any moment, the next one leaves what a clean one does (seed ${seed})`,
  async () => {
    const wanted = new Map<Version, Record<string, string>>();
    for (const version of versions) wanted.set(version, await cleanTree(version));
    const usual = { cold: await milliseconds(true), warm: await milliseconds(false) };

    let [killed, runs, misses] = [0, 0, 0];
    while (killed < kills) {
      expect((runs += 1)).toBeLessThan(3 * kills + 10); // else most runs end before they are killed
      const version = anyVersion();
      write(project, version);
      const isCold = killed % 5 === 0;
      if (isCold) forget(project, killed % 10 === 0 ? ['.keelson'] : ['.keelson', 'dist']);
      // one slice of the run after the other, so that the kills are spread over the whole of it
      const moment = (((killed * 7 + random()) % kills) / kills) * 0.9 ** misses;
      const { exitCode, output } = await runSynth(project, moment * usual[isCold ? 'cold' : 'warm']);
      misses = exitCode === null ? 0 : misses + 1; // it was quicker than usual: earlier next time
      if (exitCode === null) killed += 1;
      else expect({ exitCode, output }).toMatchObject({ exitCode: 0 });
      expectWholeFiles([...wanted.values()]);
      if (exitCode === null && killed % killsInARow === 0) await expectRepaired(wanted);
    }
    await expectRepaired(wanted);
    process.stderr.write(`killed synths: ${killed} of ${runs} runs were killed, KEELSON_FUZZ_SEED=${seed}\n`);
  },
  60_000 + kills * 20_000,
);

/** Only now and then is it the version that the killed run had. */
async function expectRepaired(wanted: ReadonlyMap<Version, object>): Promise<void> {
  const version = anyVersion();
  write(project, version);
  expect(await runSynth(project)).toMatchObject({ exitCode: 0, output: expect.stringContaining('\ndist: ') });
  expect(contentsOf(join(project.folder, 'dist'))).toEqual(wanted.get(version));
}

/** Every file is whole, as one of the versions has it. */
function expectWholeFiles(trees: readonly Record<string, string>[]): void {
  const dist = join(project.folder, 'dist');
  const files = existsSync(dist) ? Object.entries(contentsOf(dist)) : [];
  const isManifest = (path: string): boolean => /\.yaml$/.test(path) && !path.includes('.keelson-');
  const broken = files.filter(([path, text]) => isManifest(path) && !trees.some((tree) => tree[path] === text));
  expect(broken).toEqual([]);
}

async function cleanTree(version: Version): Promise<Record<string, string>> {
  write(clean, version);
  forget(clean, ['.keelson', 'dist']);
  expect(await runSynth(clean)).toMatchObject({ exitCode: 0 });
  return contentsOf(join(clean.folder, 'dist'));
}

/** How long a run takes that renders everything. */
async function milliseconds(isCold: boolean): Promise<number> {
  if (isCold) forget(clean, ['.keelson', 'dist']);
  write(clean, { count: 30, greeting: isCold ? 'cold' : 'warm' });
  return (await runSynth(clean)).milliseconds;
}

function forget({ folder }: Project, names: readonly string[]): void {
  for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
}

function anyVersion(): Version {
  return versions[Math.floor(random() * versions.length)] ?? { count: 30, greeting: 'hello' };
}

/** With the present time, as if somebody had saved it a moment ago; not at all if that is what it says already. */
function write(to: Project, version: Version): void {
  if (written.get(to) === version) return;
  written.set(to, version);
  const { count, greeting } = version;
  to.write('environments/count.ts', `export const count = ${count};\n`, new Date());
  to.write('environments/greeting.ts', `export const greeting = '${greeting}';\n`, new Date());
}

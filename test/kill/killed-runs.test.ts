import { appendFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fuzzParameters } from '../lib/tree/yaml/fuzz-parameters';
import { randomNumbers } from './random-numbers';
import { buildProgram, contentsOf, runVersion } from './run-version';
import { treesOf, versions } from './versions';

const { numRuns, seed } = fuzzParameters('kills', 100, 200);
const program = buildProgram();
const folder = dirname(program);
const [dist, clean] = [join(folder, 'dist'), join(folder, 'clean')];

afterAll(() => rmSync(folder, { recursive: true }));

test(
  'runs that are killed at any moment leave every file old or new, and the next run repairs the rest',
  async () => {
    const random = randomNumbers(seed);
    const versionOf = (): number => versions[Math.floor(random() * versions.length)] ?? 1;
    await runVersion(program, clean, 1);
    const usual = await runVersion(program, clean, 2);
    let killed = 0;
    for (let round = 0; round < numRuns; round += 1) {
      if (round === numRuns / 2) rmSync(dist, { recursive: true, force: true }); // half of it from an empty folder
      const after = round % 4 === 0 ? 'ready' : 'planned';
      const kill = { after, milliseconds: random() * usual.millisecondsFrom(after) } as const;
      const { output, exitCode } = await runVersion(program, folder, versionOf(), kill);
      expect(output).not.toContain('edited');
      if (exitCode === null) killed += 1;
      if (round % 10 === 9) expectWholeFiles();
    }
    expect(killed).toBeGreaterThan(numRuns / 3);

    await runVersion(program, clean, 2);
    expect(await runVersion(program, folder, 2)).toMatchObject({ exitCode: 0, output: 'ready\nplanned\n' });
    expect(contentsOf(dist)).toEqual(contentsOf(join(clean, 'dist')));
  },
  numRuns * 5000,
);

test('what people edit between killed runs is noticed and stays', async () => {
  const [path = ''] = treesOf(3)[0]?.files.keys() ?? [];
  await runVersion(program, folder, 3, { after: 'planned', milliseconds: 30 });
  appendFileSync(join(dist, path), '# mine\n');
  const text = contentsOf(dist)[path];
  expect(await runVersion(program, folder, 1)).toMatchObject({ exitCode: 2, output: `ready\nedited ${path}\n` });
  expect(contentsOf(dist)[path]).toBe(text);
});

/** Every file is whole, as one of the versions has it. */
function expectWholeFiles(): void {
  const trees = versions.flatMap(treesOf);
  for (const [path, text] of Object.entries(contentsOf(dist))) {
    if (!path.endsWith('.yaml') || path.startsWith('.keelson-')) continue;
    const texts = trees.flatMap(({ files }) => files.get(path)?.text() ?? []);
    if (!texts.includes(text)) throw new Error(`${path} holds ${text.length} characters that no version has`);
  }
}

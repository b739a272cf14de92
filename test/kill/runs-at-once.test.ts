import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isUntouched } from '../../lib/tree';
import { buildProgram, contentsOf, runVersion } from './run-version';
import { versions } from './versions';

const program = buildProgram();
const folder = dirname(program);
const dist = join(folder, 'dist');

afterAll(() => rmSync(folder, { recursive: true }));

test.each([2, 4])(
  '%i runs at once write one after the other, and what lies there at last is what one of them renders',
  async (processes) => {
    const clean = await cleanContents();
    let waits = 0;
    for (let round = 0; round < 20 / processes; round += 1) {
      if (round % 3 === 0) rmSync(dist, { recursive: true, force: true });
      const runs = Array.from({ length: processes }, (_, number) => (round + number) % versions.length);
      const ended = await Promise.all(runs.map((version) => runVersion(program, folder, versions[version] ?? 1)));
      for (const { output, exitCode } of ended) expect({ output, exitCode }).toMatchObject({ exitCode: 0 });
      waits += ended.filter(({ output }) => output.includes('waited')).length;

      const contents = contentsOf(dist);
      const winner = versions.find((version) => JSON.stringify(clean.get(version)) === JSON.stringify(contents));
      expect(winner).toBeDefined();
      expect(isUntouched(dist, join(folder, 'state/files'), String(winner))).toBe(true);
    }
    expect(waits).toBeGreaterThan(0);
  },
  300_000,
);

async function cleanContents(): Promise<Map<number, Record<string, string>>> {
  const contents = new Map<number, Record<string, string>>();
  for (const version of versions) {
    await runVersion(program, join(folder, 'clean'), version);
    contents.set(version, contentsOf(join(folder, 'clean/dist')));
  }
  return contents;
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'keelson-python-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('without Python a tool is missing, which is said, and nothing is left behind', () => {
  writeFileSync(join(folder, 'requirements.txt'), 'moto==1\n');
  const env = { PATH: folder, KEELSON_TOOLS: join(folder, 'tools') };
  const args = ['scripts/infra/python.mjs', 'moto', join(folder, 'requirements.txt')];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });

  expect(stderr).toContain('moto needs Python 3.10 or newer and PyPI: spawnSync python3 ENOENT');
  expect(status).toBe(4);
  expect(readdirSync(join(folder, 'tools'))).toEqual([]);
});

test('without templates lint says what to run first', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/infra/lint.mjs', folder], {
    cwd: root,
    encoding: 'utf8',
  });

  expect(stderr).toContain('run `npm run infra:synth` first');
  expect(status).toBe(2);
});

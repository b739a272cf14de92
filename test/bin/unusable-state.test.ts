import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launcher, Project } from './project';

let project: Project;

beforeEach(() => (project = new Project(1)));
afterEach(() => project.remove());

test('a .keelson that is a file is told as a problem with its path, and nothing is written', () => {
  project.write('.keelson', '');
  const { status, stdout, stderr } = project.run('synth');
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^keelson cannot write to \.keelson\/[^]*\.keelson\/program/);
  expect(stderr).not.toContain('    at ');
  expect(existsSync(join(project.folder, 'dist'))).toBe(false);
});

test('so it is where the engine is there and only the program cannot be bundled again', () => {
  expect(project.run('list')).toMatchObject({ status: 0 });
  const origin = '.keelson/program/main.cjs.origin.json';
  rmSync(join(project.folder, origin));
  mkdirSync(join(project.folder, origin, 'in-the-way'), { recursive: true });
  const { status, stderr } = project.run('list');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^keelson cannot write to \.keelson\/[^]*\.keelson\/program/);
  expect(stderr).not.toContain('    at ');
});

test('so it is with --json, in one document', () => {
  project.write('.keelson', '');
  const { status, stdout, stderr } = project.run('synth --json');
  expect([status, stderr]).toEqual([1, '']);
  const problems = [{ code: 'STATE_UNUSABLE', file: expect.stringContaining('.keelson') as string }];
  expect(JSON.parse(stdout)).toMatchObject({ exitCode: 1, problems });
});

test('a lock that cannot be made is no fault of dist', () => {
  mkdirSync(join(project.folder, '.keelson'));
  project.write('.keelson/locks', '');
  const { status, stderr } = project.run('synth');
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^\.keelson\/locks\/.+\n +error STATE_UNUSABLE/)]);
  expect(stderr).not.toContain('dist');
});

test('a run works without all that it keeps for the next', () => {
  mkdirSync(join(project.folder, '.keelson'));
  for (const name of ['cache', 'verdicts', 'files', 'runs', 'code', 'crds']) project.write(`.keelson/${name}`, '');
  for (const written of ['2 files written', '0 files written']) {
    expect(project.run('synth')).toMatchObject({ status: 0, stdout: expect.stringContaining(written) as string });
  }
});

describe('where no packages are installed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keelson-bare-'));
  beforeAll(() => {
    for (const name of ['bin', 'lib/cli/launcher']) mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, 'lib/cli/launcher/index.ts'), '');
    cpSync(launcher, join(folder, 'bin/keelson'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('it says what to do', () => {
    expect(run('synth')).toEqual([2, '', `the package of "esbuild" is not installed: run npm install in ${folder}\n`]);
  });

  test('it says so in a document, too', () => {
    const [status, stdout = '', stderr] = run('synth', '--json');
    expect([status, stderr]).toEqual([2, '']);
    expect(JSON.parse(String(stdout))).toMatchObject({ exitCode: 2, problems: [{ code: 'PACKAGE_MISSING' }] });
  });

  function run(...words: readonly string[]): readonly (string | number | null)[] {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'bin/keelson'), ...words], {
      encoding: 'utf8',
    });
    return [status, stdout, stderr];
  }
});

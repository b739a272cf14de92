import { execFile, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const launcher = join(__dirname, '../../bin/keelson');
const longAgo = new Date('2020-01-01T00:00:00Z');
let project: string;
let bundle: string;

beforeEach(() => {
  project = realpathSync(mkdtempSync(join(tmpdir(), 'keelson-bin-')));
  bundle = join(project, '.keelson/program/main.cjs');
  write(
    'main.ts',
    `import { word } from './word';\nconsole.log(word, process.argv.slice(2), process.env['KEELSON_PROJECT']);\n`,
  );
  write('word.ts', `export const word: string = 'first';\n`);
});

afterEach(() => rmSync(project, { recursive: true }));

test('runs main.ts of the project with the arguments and tells it the folder of the project', () => {
  expect(run('synth', '--check')).toEqual({
    status: 0,
    stdout: `first [ 'synth', '--check' ] ${project}\n`,
    stderr: '',
  });
});

test('finds the project from a folder within it', () => {
  mkdirSync(join(project, 'charts/api'), { recursive: true });
  expect(runIn('charts/api').stdout).toBe(`first [] ${project}\n`);
});

test('does not bundle again when no source changed', () => {
  run();
  const before = statSync(bundle).mtimeMs;
  expect(run().stdout).toContain('first');
  expect(statSync(bundle).mtimeMs).toBe(before);
});

test('bundles again when a source that main.ts imports was edited', () => {
  run();
  write('word.ts', `export const word: string = 'other';\n`, new Date('2020-01-02T00:00:00Z'));
  expect(run().stdout).toContain('other');
});

test('bundles again when a source got another length at the same time stamp', () => {
  run();
  write('word.ts', `export const word: string = 'second';\n`);
  expect(run().stdout).toContain('second');
});

test('does not trust a bundle of a source that was edited while it was bundled', () => {
  write('word.ts', `export const word: string = 'first';\n`, new Date(Date.now() + 60_000));
  run();
  const before = statSync(bundle, { bigint: true }).ino;
  run();
  expect(statSync(bundle, { bigint: true }).ino).not.toBe(before);
});

test.each([
  ['a truncated bundle', () => truncateSync(bundle, 20)],
  ['a bundle with other content of the same length', () => writeFileSync(bundle, 'x'.repeat(statSync(bundle).size))],
  ['a missing bundle', () => rmSync(bundle)],
  ['a damaged record of its sources', () => writeFileSync(`${bundle}.origin.json`, '{"esbuild":')],
  ['an empty record of its sources', () => writeFileSync(`${bundle}.origin.json`, '{}')],
])('recovers from %s', (_, damage) => {
  run();
  damage();
  expect(run()).toMatchObject({ status: 0, stdout: expect.stringContaining('first') as string, stderr: '' });
});

test('several first runs at once all see a whole bundle', async () => {
  const runs = Array.from({ length: 6 }, () => promisify(execFile)(process.execPath, [launcher], { cwd: project }));
  for (const { stdout } of await Promise.all(runs)) expect(stdout).toBe(`first [] ${project}\n`);
});

test('leaves no temporary file behind', () => {
  run();
  expect(readdirSync(join(project, '.keelson/program')).sort()).toEqual([
    'cdk8s-plus-28.cjs',
    'engine.cjs',
    'engine.cjs.map',
    'engine.cjs.origin.json',
    'main.cjs',
    'main.cjs.map',
    'main.cjs.origin.json',
  ]);
});

test('fails on a syntax error with its file, line and column', () => {
  write('word.ts', `export const word = 'first';\nexport const = 5;\n`);
  expect(run()).toEqual({
    status: 1,
    stdout: '',
    stderr: 'word.ts:2:14: Expected identifier but found "="\n    export const = 5;\n',
  });
});

test('fails on every import that leads nowhere, not just the first', () => {
  write('main.ts', `import './nowhere';\nimport './neither';\n`);
  const { status, stderr } = run();
  expect(status).toBe(1);
  expect(stderr).toContain('main.ts:1:8: Could not resolve "./nowhere"');
  expect(stderr).toContain('main.ts:2:8: Could not resolve "./neither"');
});

test('runs again after a syntax error was mended', () => {
  run();
  write('word.ts', `export const = 5;\n`);
  run();
  write('word.ts', `export const word: string = 'mended';\n`);
  expect(run().stdout).toContain('mended');
});

test('--json tells of broken sources in one document', () => {
  write('word.ts', `export const word = ;\n`);
  const { status, stdout, stderr } = run('synth', '--json');
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({
    exitCode: 1,
    problems: [{ code: 'SOURCE_BROKEN', severity: 'error', file: 'word.ts', line: 1 }],
  });
});

test('an error while main.ts loads is a bug, told with the TypeScript source and line', () => {
  write('word.ts', `export const word: string = 'first';\n\nif (word.length > 0) throw new Error('broken');\n`);
  expect(run()).toMatchObject({ status: 3, stderr: expect.stringContaining('word.ts:3:') as string });
});

test('fails with wrong usage outside a project', () => {
  rmSync(join(project, 'main.ts'));
  const { status, stdout, stderr } = run('synth');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(`no main.ts in ${project} or a folder above it`);
});

test('checks YAML files outside a project', () => {
  rmSync(join(project, 'main.ts'));
  write('pod.yaml', 'apiVersion: v1\nkind: Pod\nmetadata: {name: pod}\nspec: {containrs: []}\n');
  const { status, stderr } = run('validate', 'pod.yaml');
  expect([status, stderr]).toEqual([1, expect.stringContaining('did you mean "containers"?')]);
  expect(stderr).toContain('in: pod.yaml:4');
});

test('loads neither TypeScript nor esbuild when nothing changed', () => {
  write('main.ts', `console.log(Object.keys(require.cache).join('\\n'));\n`);
  run();
  expect(run().stdout).not.toMatch(/node_modules\/(typescript\/lib|esbuild\/lib)/);
});

function write(file: string, content: string, modified = longAgo): void {
  writeFileSync(join(project, file), content);
  utimesSync(join(project, file), modified, modified);
}

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return runIn('.', ...args);
}

function runIn(folder: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...args], {
    cwd: join(project, folder),
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

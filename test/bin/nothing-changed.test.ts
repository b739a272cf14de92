import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Project } from './project';

const tell = { TELL: 'yes' };
let project: Project;

beforeEach(() => {
  project = new Project(3);
  expect(project.run('synth')).toMatchObject({ status: 0 });
  expect(isEvaluated('synth')).toBe(false);
});
afterEach(() => project.remove());

test('a run that has nothing to do says so, and evaluates nothing', () => {
  const { stdout, stderr, status } = project.run('synth', tell);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  expect(stdout).toMatch(/^rendered 2 environments \(one, two\), 6 bundles, 6 objects in \d+ ms\n/);
  expect(stdout).toMatch(/\ndist: 0 files written, 0 removed, 6 unchanged\n$/);
});

test.each(['synth --check', 'validate', 'synth --json'])('so does "keelson %s" after it was run once', (line) => {
  expect(isEvaluated(line)).toBe(true);
  expect(isEvaluated(line)).toBe(false);
});

test('what it says for programs is what the run said', () => {
  project.run('synth --json');
  const [first, second] = [project.run('synth --json', tell), project.run('synth --json', tell)];
  const [one, other] = [first, second].map(({ stdout }) => ({ ...(JSON.parse(stdout) as object), milliseconds: 0 }));
  expect(other).toEqual(one);
});

test.each([
  ['a source of the description', () => project.write('environments/greeting.ts', `export const greeting = 'bye';\n`)],
  ['a chart', () => project.write('notes.ts', `${readFileSync(join(project.folder, 'notes.ts'), 'utf8')}\n`)],
  ['the image pins', () => pins(`api: { tag: 1.0.0, digest: 'sha256:${'a'.repeat(64)}' }\n`)],
  ['the definitions of custom resources', () => definitions()],
  ['a rendered file', () => appendFileSync(aFile(), '# edited\n')],
  ['a rendered file that is gone', () => rmSync(aFile())],
  ['a file among the rendered ones that is not ours', () => writeFileSync(`${aFile()}.bak`, '')],
  ['the record of the run, which is damaged', () => damageRecords()],
])('it evaluates the platform after a change to %s', (_, change) => {
  change();
  expect(isEvaluated('synth')).toBe(true);
});

test('a file that was edited by hand is noticed and kept', () => {
  appendFileSync(aFile(), '# edited\n');
  const { status, stderr } = project.run('synth');
  expect([status, stderr]).toEqual([1, expect.stringContaining('DIST_EDITED')]);
  expect(readFileSync(aFile(), 'utf8')).toContain('# edited');
});

test('a file that was edited by hand is noticed by a run that has something else to do, too', () => {
  project.write('environments/count.ts', 'export const count = 4;\n');
  appendFileSync(aFile(), '# edited\n');
  const { status, stderr } = project.run('synth');
  expect([status, stderr]).toEqual([1, expect.stringContaining('DIST_EDITED')]);
});

test('runs that each change something leave what a single run would', () => {
  for (const count of [2, 5, 4]) {
    project.write('environments/count.ts', `export const count = ${count};\n`, new Date(Date.now() - count * 1000));
    expect(project.run('synth')).toMatchObject({ status: 0, stderr: '' });
  }
  rmSync(join(project.folder, '.keelson'), { recursive: true });
  expect(project.run('synth --check')).toMatchObject({ status: 0, stderr: '' });
});

test('a source that was changed and changed back is right, whatever the folder holds by then', () => {
  const [before, path] = [readFileSync(aFile(), 'utf8'), join(project.folder, 'environments/greeting.ts')];
  const modified = new Date('2020-01-01T00:00:00Z');
  const text = readFileSync(path, 'utf8');
  project.write('environments/greeting.ts', text, modified);
  project.run('synth');
  project.run('synth');
  project.write('environments/greeting.ts', text.replace('hello', 'adieu'), new Date('2020-01-02T00:00:00Z'));
  project.run('synth');
  expect(readFileSync(aFile(), 'utf8')).toContain('adieu');
  project.write('environments/greeting.ts', text, modified); // looks exactly as at the run before
  project.run('synth');
  expect(readFileSync(aFile(), 'utf8')).toBe(before);
});

test('what a variable of cdk8s had a run write is not taken for what a run writes without it', () => {
  expect(project.run('synth', { CDK8S_LEGACY_HASH: '1' })).toMatchObject({ status: 0 });
  expect(isEvaluated('synth')).toBe(true);
});

test('a number of threads that is none is refused, also where nothing is to be rendered', () => {
  const { status, stderr } = project.run('synth', { KEELSON_THREADS: '0' });
  expect([status, stderr]).toEqual([2, expect.stringContaining('KEELSON_THREADS is "0"')]);
});

function isEvaluated(line: string): boolean {
  const { status, stderr } = project.run(line, tell);
  expect([line, [0, 1].includes(status ?? -1)]).toEqual([line, true]);
  return stderr.includes('evaluated');
}

function aFile(): string {
  const folder = join(project.folder, 'dist/one/platform/70-one-0');
  return join(folder, readdirSync(folder)[0] ?? '');
}

function pins(text: string): void {
  mkdirSync(join(project.folder, 'environments/images'));
  project.write('environments/images/one.yaml', text);
}

function definitions(): void {
  mkdirSync(join(project.folder, 'imports/crds'), { recursive: true });
}

function damageRecords(): void {
  const folder = join(project.folder, '.keelson/runs');
  for (const file of readdirSync(folder)) appendFileSync(join(folder, file), 'x');
}

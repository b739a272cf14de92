import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { filesBelow } from '../lib/cli/run';
import { launcher, Project } from './project';

let project: Project;
let alone: Record<string, string>;

beforeAll(() => {
  project = new Project(60);
  expect(project.run('synth', { KEELSON_THREADS: '1' })).toMatchObject({ status: 0, stderr: '' });
  alone = filesBelow(join(project.folder, 'dist'));
});
afterAll(() => project.remove());
beforeEach(() => {
  for (const folder of ['dist', '.keelson/cache', '.keelson/runs', '.keelson/files']) {
    rmSync(join(project.folder, folder), { recursive: true, force: true });
  }
});

test.each(['2', '3', '5'])('%s threads write what one writes', (threads) => {
  expect(project.run('synth', { KEELSON_THREADS: threads })).toMatchObject({ status: 0, stderr: '' });
  expect(filesBelow(join(project.folder, 'dist'))).toEqual(alone);
});

test('the problems that threads find are those that one finds', () => {
  const notes = readFileSync(join(project.folder, 'notes.ts'), 'utf8');
  project.write(
    'notes.ts',
    notes.replace('metadata: { name }', `metadata: { name: name.endsWith('7') ? 'Bad' : name }`),
  );
  const [one, several] = ['1', '3'].map((KEELSON_THREADS) => project.run('validate', { KEELSON_THREADS }));
  project.write('notes.ts', notes);

  expect(one?.status).toBe(1);
  expect(one?.stderr).toContain('Bad');
  expect(several).toMatchObject({ status: 1, stderr: one?.stderr });
});

describe.each([
  ['an error', `new TypeError('broken')`, /\[cause\]: TypeError: broken\n[^]*notes\.ts/],
  ['no error', `{ code: 7, retry: () => 1 }`, /\[cause\]: \{ code: 7, retry: \[Function: retry\] \}/],
])('a chart that throws %s', (_, thrown, told) => {
  test('is named with its bundle and its stack, in whatever thread it is', () => {
    const notes = readFileSync(join(project.folder, 'notes.ts'), 'utf8');
    project.write('notes.ts', notes.replace(`super(scope, 'note');`, `super(scope, 'note'); throw ${thrown};`));
    const runs = ['1', '3'].map((KEELSON_THREADS) => project.run('synth', { KEELSON_THREADS }));
    project.write('notes.ts', notes);

    for (const { status, stderr } of runs) {
      expect([status, stderr]).toEqual([
        3,
        expect.stringMatching(/^Error: rendering one\/\S+ \(family "notes"\) failed/),
      ]);
      expect(stderr).toMatch(told);
    }
  });
});

test('a program that is bundled anew while threads start renders in one, and writes what it was loaded to write', () => {
  const notes = readFileSync(join(project.folder, 'notes.ts'), 'utf8');
  const change = `if (isMainThread) appendFileSync(process.env['KEELSON_PROGRAM'] ?? '', ';');\n`;
  const imports = `import { appendFileSync } from 'node:fs';\nimport { isMainThread } from 'node:worker_threads';\n`;
  project.write('notes.ts', imports + notes + change);
  const { status, stderr } = project.run('synth', { KEELSON_THREADS: '3' });
  project.write('notes.ts', notes);

  expect([status, stderr]).toEqual([0, '']);
  expect(filesBelow(join(project.folder, 'dist'))).toEqual(alone);
});

test('runs at once that share a cache all write the same', async () => {
  const runs = Array.from({ length: 4 }, (_, index) =>
    promisify(execFile)(process.execPath, [launcher, 'synth', '--out', `dist${index % 2}`], { cwd: project.folder }),
  );
  await Promise.all(runs);
  for (const dist of ['dist0', 'dist1']) expect(filesBelow(join(project.folder, dist))).toEqual(alone);
});

test('bytes flipped in a hundred entries of the cache change nothing that is written', () => {
  project.run('synth');
  const cache = join(project.folder, '.keelson/cache');
  for (const [index, name] of readdirSync(cache).slice(0, 100).entries()) {
    const bytes = readFileSync(join(cache, name));
    const place = (index * 7919) % bytes.length;
    bytes.writeUInt8(bytes.readUInt8(place) ^ 0x55, place);
    writeFileSync(join(cache, name), bytes);
  }
  for (const folder of ['dist', '.keelson/runs', '.keelson/files']) {
    rmSync(join(project.folder, folder), { recursive: true });
  }
  expect(project.run('synth')).toMatchObject({ status: 0, stderr: '' });
  expect(filesBelow(join(project.folder, 'dist'))).toEqual(alone);
});

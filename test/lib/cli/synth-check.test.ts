import { appendFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, makeProject, podIn, removeProject, run, withValue } from './run';

const withoutWeb = withValue('dev', { services: { web: null } });
let project: string;
let dist: string;

beforeEach(() => {
  project = makeProject();
  dist = join(project, 'dist');
});
afterEach(() => removeProject(project));

test('passes when the folder is current, whatever else lies in it', async () => {
  await run(project, 'synth');
  writeFileSync(join(dist, 'dev/notes.txt'), 'mine');
  const { exitCode, stdout, stderr } = await run(project, 'synth --check');
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toMatch(/^rendered 3 environments .*\ndist is current\n1 file not ours, left alone:\n {2}dist\/dev\//);
});

test('fails, writes nothing and names new, changed and stale files and what mends it', async () => {
  await run(project, 'synth');
  const missing = podIn(dist, 'staging', 'api');
  rmSync(join(dist, missing));
  const edited = podIn(dist, 'production', 'api');
  appendFileSync(join(dist, edited), '# mine\n');
  const stale = podIn(dist, 'dev', 'web');
  const before = filesBelow(project);

  const { exitCode, stdout, stderr } = await run(project, 'synth --check', { program: withoutWeb });
  expect(exitCode).toBe(1);
  expect(stdout).toContain(
    `dist is not current:\n  new      dist/${missing}\n  changed  dist/dev.index.json\n` +
      `  changed  dist/${edited} (by hand)\n  stale    dist/${stale}\n`,
  );
  expect(stderr).toBe(
    '  error DIST_NOT_CURRENT: dist is not what the spec renders\n' +
      '      found: 1 new, 2 changed and 1 stale files\n' +
      '      fix: run "keelson synth" and commit what it writes\n\nFound 1 problem\n',
  );
  expect(filesBelow(project)).toEqual(before);
});

test('makes no folder, and names at most 20 files and how many more there are', async () => {
  const { exitCode, stdout } = await run(project, 'synth --check');
  expect(exitCode).toBe(1);
  expect(stdout.match(/^ {2}new {6}dist\//gm)).toHaveLength(20);
  expect(stdout).toMatch(/^ {2}and 4 more$/m); // 21 objects and 3 indexes
  expect(existsSync(dist)).toBe(false);
});

test('an index alone that is gone makes the folder not current', async () => {
  await run(project, 'synth');
  rmSync(join(dist, 'dev.index.json'));
  const { exitCode, stdout } = await run(project, 'synth --check');
  expect(exitCode).toBe(1);
  expect(stdout).toContain('dist is not current:\n  new      dist/dev.index.json\n');
});

test('looks at what the filters choose, and repeats them in the command that mends it', async () => {
  await run(project, 'synth --out ours');
  rmSync(join(project, 'ours', podIn(join(project, 'ours'), 'dev', 'api')));
  expect((await run(project, 'synth --check --out ours --env staging')).exitCode).toBe(0);
  expect((await run(project, 'synth --check --out ours --service web')).exitCode).toBe(0);
  const { exitCode, stderr } = await run(project, 'synth --check --out ours --env dev --service api web');
  expect(exitCode).toBe(1);
  expect(stderr).toContain('run "keelson synth --env dev --service api web --out ours"');
});

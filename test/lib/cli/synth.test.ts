import { appendFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { platform } from '../../../environments';
import { filesBelow, makeProject, podIn, removeProject, run, withValue } from './run';

const { dev, staging } = platform.environments;
let project: string;
let dist: string;

beforeEach(() => {
  project = makeProject();
  dist = join(project, 'dist');
});
afterEach(() => removeProject(project));

test('writes every environment and says what it did, with numbers', async () => {
  const { exitCode, stdout, stderr } = await run(project, 'synth');
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toBe(
    'rendered 3 environments (dev, staging, production), 21 bundles, 21 objects in 42 ms\n' +
      'dist: 21 files written, 0 removed, 0 unchanged\n',
  );
  expect(readdirSync(dist).sort()).toEqual(
    ['dev', 'dev.index.json', 'production', 'production.index.json', 'staging', 'staging.index.json'].sort(),
  );
});

test('a second run writes nothing', async () => {
  await run(project, 'synth');
  expect((await run(project, 'synth')).stdout).toContain('dist: 0 files written, 0 removed, 21 unchanged\n');
});

test('one changed value writes the files that it changes', async () => {
  await run(project, 'synth');
  const { stdout } = await run(project, 'synth', { program: withValue('dev', { services: { web: null } }) });
  expect(stdout).toContain('dist: 0 files written, 1 removed, 20 unchanged\n');
  expect(existsSync(join(dist, 'dev/services/web'))).toBe(false);
});

test('names foreign files and leaves them', async () => {
  await run(project, 'synth');
  writeFileSync(join(dist, 'dev/notes.txt'), 'mine');
  const { exitCode, stdout } = await run(project, 'synth');
  expect(exitCode).toBe(0);
  expect(stdout).toContain('1 file not ours, left alone:\n  dist/dev/notes.txt\n');
  expect(filesBelow(dist)['dev/notes.txt']).toBe('mine');
});

test('lists no more than 20 files', async () => {
  await run(project, 'synth');
  for (let number = 0; number < 25; number += 1) writeFileSync(join(dist, `dev/${number}.txt`), '');
  const { stdout } = await run(project, 'synth');
  expect(stdout.match(/^ {2}dist\/dev\//gm)).toHaveLength(20);
  expect(stdout).toContain('  and 5 more\n');
});

test('refuses to overwrite what was changed by hand, and writes nothing else either', async () => {
  await run(project, 'synth');
  const path = podIn(dist, 'dev', 'api');
  appendFileSync(join(dist, path), '# mine\n');
  rmSync(join(dist, podIn(dist, 'dev', 'web')));
  const edited = filesBelow(dist);
  const { exitCode, stderr } = await run(project, 'synth');
  expect(exitCode).toBe(1);
  expect(stderr).toContain('DIST_EDITED');
  expect(stderr).toContain(`dist/${path}`);
  expect(filesBelow(dist)).toEqual(edited);
});

test('--force overwrites what was changed by hand, and names it', async () => {
  await run(project, 'synth');
  const before = filesBelow(dist);
  const path = podIn(dist, 'dev', 'api');
  appendFileSync(join(dist, path), '# mine\n');
  const { stdout } = await run(project, 'synth --force');
  expect(stdout).toContain(`1 file changed by hand since the last run, overwritten:\n  dist/${path}\n`);
  expect(filesBelow(dist)).toEqual(before);
});

test('an environment that the platform no longer has goes with its index, and nothing else of that form does', async () => {
  await run(project, 'synth');
  const theirs = { 'theirs.index.json': '{}', 'argocd.index.json': '{}', 'A.index.json': '{}' };
  for (const [file, text] of Object.entries(theirs)) writeFileSync(join(dist, file), text);
  mkdirSync(join(dist, 'folder.index.json'));
  const fewer = { platform: { ...platform, environments: { dev, staging } } };
  const { stdout } = await run(project, 'synth', { program: fewer });
  expect(stdout).toContain('8 removed');
  const left = ['dev', 'dev.index.json', 'staging', 'staging.index.json', 'folder.index.json', ...Object.keys(theirs)];
  expect(readdirSync(dist).sort()).toEqual(left.sort());
  expect((await run(project, 'synth --check', { program: fewer })).exitCode).toBe(0);
});

test('a run for some environments leaves those alone that the platform no longer has', async () => {
  await run(project, 'synth');
  const fewer = { platform: { ...platform, environments: { dev, staging } } };
  await run(project, 'synth --env dev', { program: fewer });
  expect(existsSync(join(dist, 'production.index.json'))).toBe(true);
});

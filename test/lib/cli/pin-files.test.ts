import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { platform } from '../../../environments';
import { makeProject, removeProject, run } from './run';

let project: string;
let pins: string;
beforeEach(() => {
  project = makeProject();
  pins = join(project, 'environments/images/dev.yaml');
});
afterEach(() => removeProject(project));

test('a missing file has no pins, so each image is told', async () => {
  rmSync(pins);
  const { exitCode, stderr } = await run(project, 'validate');
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/error IMAGE_\w+ at dev\.services\.api/);
});

test('a link within the project is followed', async () => {
  renameSync(pins, join(project, 'pins.yaml'));
  symlinkSync('../../pins.yaml', pins);
  expect((await run(project, 'validate')).exitCode).toBe(0);
});

test('a project that is itself reached by a link reads its files', async () => {
  const link = `${project}-link`;
  symlinkSync(project, link);
  expect((await run(link, 'validate')).exitCode).toBe(0);
  rmSync(link);
});

test.each([
  ['a link to a file elsewhere', () => outside('file.yaml')],
  ['a link through a folder elsewhere', () => outside('folder')],
])('fails on %s and does not read it', async (_, prepare) => {
  const remove = prepare();
  const { exitCode, stderr } = await run(project, 'validate');
  expect(exitCode).toBe(1);
  expect(stderr).toContain('IMAGE_FILE_OUTSIDE: this link leads out of the project');
  expect(stderr).not.toContain('no-pin-at-all');
  remove();
});

test.each([
  ['a folder', () => mkdirSync(pins), 'IMAGE_FILE_UNREADABLE: this is not a file'],
  ['a pipe', () => execFileSync('mkfifo', [pins]), 'IMAGE_FILE_UNREADABLE: this is not a file'],
  ['a link to itself', () => symlinkSync('dev.yaml', pins), 'ELOOP'],
])('fails with a problem when %s stands in the place of the file', async (_, make, message) => {
  rmSync(pins);
  make();
  const { exitCode, stderr } = await run(project, 'validate');
  expect(exitCode).toBe(1);
  expect(stderr).toContain(message);
  expect(stderr).toContain('environments/images/dev.yaml');
});

test('fails on a name that is no name of an environment without reading a file of it', async () => {
  const secret = join(project, 'secret.yaml');
  writeFileSync(secret, 'no-pin-at-all: {}');
  const environments = { '../../secret': platform.environments.dev };
  const { exitCode, stderr } = await run(project, 'validate', { program: { platform: { ...platform, environments } } });
  expect(exitCode).toBe(1);
  expect(stderr).not.toContain('no-pin-at-all');
  expect(stderr).toContain('../../secret');
});

/** Replaces the file, or its folder, by a link that leads out of the project. */
function outside(what: 'file.yaml' | 'folder'): () => void {
  const other = makeProject();
  const target = join(other, 'environments/images');
  writeFileSync(join(target, 'dev.yaml'), 'no-pin-at-all: {}');
  if (what === 'folder') {
    rmSync(join(project, 'environments/images'), { recursive: true });
    symlinkSync(target, join(project, 'environments/images'));
  } else {
    rmSync(pins);
    symlinkSync(join(target, 'dev.yaml'), pins);
  }
  return () => removeProject(other);
}

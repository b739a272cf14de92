import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeProject, removeProject, run } from './run';

let project: string;
let dist: string;

beforeEach(() => {
  project = makeProject();
  dist = join(project, 'dist');
});
afterEach(() => removeProject(project));

test.each([
  ['writes to dist, if nothing else is said', 'synth', {}, 'dist'],
  ['writes to CDK8S_OUTDIR, as cdk8s synth sets it', 'synth', { CDK8S_OUTDIR: 'other/place' }, 'other/place'],
  ['writes to dist, if CDK8S_OUTDIR is empty', 'synth', { CDK8S_OUTDIR: '' }, 'dist'],
  ['writes to --out, before CDK8S_OUTDIR', 'synth --out ours', { CDK8S_OUTDIR: 'other' }, 'ours'],
])('%s', async (_, line, env, folder) => {
  expect((await run(project, line, { env })).stdout).toContain(`${folder}: 21 files written`);
  expect(existsSync(join(project, folder, 'dev/services/api'))).toBe(true);
});

test('writes outside the project, if told so', async () => {
  const out = makeProject();
  const { stdout } = await run(project, `synth --out ${out}`);
  expect(stdout).toContain(`${out}: 21 files written`);
  expect(existsSync(join(out, 'dev.index.json'))).toBe(true);
  removeProject(out);
});

test.each([
  ['the project', () => '.'],
  ['a folder around it', () => '..'],
  ['the root', () => '/'],
  ['the project by its whole path', () => project],
  ['a link to the project', () => 'link'],
  ['a new folder name that ends up in the project', () => 'new/..'],
])('fails with wrong usage for %s', async (_, out) => {
  symlinkSync(project, join(project, 'link'));
  const before = readdirSync(project);
  const { exitCode, stderr } = await run(project, `synth --out ${out()}`);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(`the output folder "${out()}" is the project's own or one around it`);
  expect(readdirSync(project)).toEqual(before);
  expect((await run(project, 'synth', { env: { CDK8S_OUTDIR: out() } })).exitCode).toBe(2);
});

test('fails with a problem when a file stands in its place', async () => {
  writeFileSync(dist, '');
  const { exitCode, stderr } = await run(project, 'synth');
  expect(exitCode).toBe(1);
  expect(stderr).toContain('DIST_UNUSABLE');
  expect(stderr).toContain('ENOTDIR');
});

test('fails with a problem when the file system refuses a write', async () => {
  const update = (): never => {
    writeFileSync(join(project, 'no-such-folder/file'), '');
    throw new Error('it was written');
  };
  const { exitCode, stderr } = await run(project, 'synth', { program: { update } });
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/^no-such-folder\/file\n {2}error DIST_UNUSABLE: the file system refused\n[^]*ENOENT/);
});

test('fails with the obstacles of every environment, by their paths in the project', async () => {
  for (const path of ['dev/services', 'staging/services']) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    symlinkSync(project, join(dist, path));
  }
  const { exitCode, stderr } = await run(project, 'synth');
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/^dist\/dev\/services\n[^]*^dist\/staging\/services\n[^]*^Found 2 problems$/m);
});

import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeProject, removeProject } from './run';

const repository = join(__dirname, '../../..');
let project: string;

beforeAll(() => {
  project = makeProject();
  symlinkSync(join(repository, 'node_modules'), join(project, 'node_modules'));
  symlinkSync(join(repository, 'lib'), join(project, 'lib'));
  writeFileSync(
    join(project, 'main.ts'),
    `import { platform } from './environments';
import { startKeelson } from './lib/cli';
import { resolvePlatform } from './lib/spec';
import { planTree, updateTree } from './lib/tree';

const check = (): never => {
  throw new Error('nothing was rendered');
};
const render = (): Promise<never> => {
  throw new Error('a chart is broken');
};
void startKeelson({ platform, bundles: [], resolve: resolvePlatform, render, check, plan: planTree, update: updateTree });
`,
  );
});
afterAll(() => removeProject(project));

test.each([
  ['nothing is wrong', 'list', 0],
  ['the command line is wrong', 'synt', 2],
  ['a chart is broken', 'validate', 3],
])('the process says by its exit code that %s', (_, line, status) => {
  expect(keelson(line).status).toBe(status);
});

test('the process fails on a problem of the project', () => {
  const pins = join(project, 'environments/images/dev.yaml');
  const text = readFileSync(pins, 'utf8');
  writeFileSync(pins, '');
  expect(keelson('list').status).toBe(1);
  writeFileSync(pins, text);
});

test('the stack of a bug names the TypeScript source and line', () => {
  const { stdout, stderr } = keelson('validate');
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^Error: a chart is broken\n.*main\.ts:10:9\)?\n/);
});

test('paths are relative to the project, wherever keelson is called', () => {
  const { status, stderr } = keelson('synth --out ..', join(project, 'environments/images'));
  expect(status).toBe(2);
  expect(stderr).toContain('the output folder ".." is the project');
});

function keelson(line: string, cwd = project): { status: number | null; stdout: string; stderr: string } {
  const args = [join(repository, 'bin/keelson'), ...line.split(' ')];
  const { CDK8S_OUTDIR: _, FORCE_COLOR: __, ...env } = process.env;
  return spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' });
}

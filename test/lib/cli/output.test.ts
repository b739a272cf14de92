import { defineBundle } from '../../../lib/bundle';
import { makeProject, removeProject, run, withValue, type RunOptions } from './run';

let project: string;
beforeAll(() => {
  project = makeProject();
});
afterAll(() => removeProject(project));

const broken = withValue('dev', { domain: 'no host' });
const escape = '\u001b';
const red = `${escape}[31merror${escape}[39m`;

describe('colours', () => {
  test.each<[string, string, boolean, Omit<RunOptions, 'program' | 'isTTY'>]>([
    ['on a terminal', 'validate', true, {}],
    ['on a terminal with NO_COLOR empty', 'validate', true, { env: { NO_COLOR: '' } }],
    ['in a pipe with FORCE_COLOR', 'validate', false, { env: { FORCE_COLOR: '1' } }],
    [
      'in a pipe with FORCE_COLOR, which beats NO_COLOR',
      'validate',
      false,
      { env: { FORCE_COLOR: '1', NO_COLOR: '1' } },
    ],
  ])('%s', async (_, line, isTTY, options) => {
    expect((await run(project, line, { program: broken, isTTY, ...options })).stderr).toContain(red);
  });

  test.each<[string, string, boolean, Omit<RunOptions, 'program' | 'isTTY'>]>([
    ['in a pipe', 'validate', false, {}],
    ['with --no-color', 'validate --no-color', true, { env: { FORCE_COLOR: '1' } }],
    ['with --no-color before the command', '--no-color validate', true, {}],
    ['with NO_COLOR', 'validate', true, { env: { NO_COLOR: '1' } }],
    ['with FORCE_COLOR=0', 'validate', true, { env: { FORCE_COLOR: '0' } }],
    ['on a terminal that knows none', 'validate', true, { env: { TERM: 'dumb' } }],
    ['in --json', 'validate --json', true, { env: { FORCE_COLOR: '1' } }],
  ])('none %s', async (_, line, isTTY, options) => {
    const { exitCode, stdout, stderr } = await run(project, line, { program: broken, isTTY, ...options });
    expect(exitCode).toBe(1);
    expect(stdout + stderr).not.toContain(`${escape}[3`);
  });
});

describe('on a terminal', () => {
  test('a line says what is going on and is gone at the end', async () => {
    const { stderr } = await run(project, 'validate', { isTTY: true });
    expect(stderr).toBe(`rendering 3 environments ...\r${escape}[Kchecking 21 objects ...\r${escape}[K`);
  });

  test('that line is gone before an error', async () => {
    const program = { render: () => Promise.reject(new Error('a bug')) };
    const { stderr } = await run(project, 'validate', { isTTY: true, program });
    expect(stderr).toContain(`rendering 3 environments ...\r${escape}[KError: a bug`);
  });

  test.each(['validate --json', 'list'])('there is no such line for %s', async (line) => {
    expect((await run(project, line, { isTTY: true })).stderr).toBe('');
  });
});

test('validate says how much it checked', async () => {
  const { exitCode, stdout } = await run(project, 'validate');
  expect(exitCode).toBe(0);
  expect(stdout).toBe('3 environments (dev, staging, production), 21 objects: no problems in 42 ms\n');
});

test('list names environments, services with their types, and bundles', async () => {
  const { exitCode, stdout } = await run(project, 'list');
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^dev \(development, namespace aicode-dev, dev\.aicode-platform\.dev\)\n {2}services\n/);
  expect(stdout).toMatch(/^ {4}nightly-report {2}cron$/m);
  expect(stdout).toMatch(/^ {2}bundles\n {4}services\/api\n/m);
});

test('list gives no bundle twice that several families add to', async () => {
  const family = defineBundle({
    name: 'one',
    inputs: () => ({ 'services/api': {} }),
    load: () => Promise.reject(new Error()),
  });
  const { stdout } = await run(project, 'list', { program: { bundles: [family, { ...family, name: 'two' }] } });
  expect(stdout.match(/services\/api/g)).toHaveLength(3); // once an environment
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlatformError, type Problem } from '../../../lib/problem';
import { filesBelow, makeProject, removeProject, run, withValue } from './run';

let project: string;
beforeEach(() => {
  project = makeProject();
});
afterEach(() => removeProject(project));

const broken = withValue('production', { domain: 'no host', shortName: 'Long' });

/** A program that finds these problems while rendering. */
const finds = (...problems: Problem[]): Parameters<typeof run>[2] => ({
  program: { render: () => Promise.reject(new PlatformError(problems)) },
});

test.each(['synth', 'validate', 'list', 'synth --check', 'synth --env dev', 'synth --json'])(
  'fails on a broken spec and leaves every file as it was: %s',
  async (line) => {
    await run(project, 'synth');
    const before = filesBelow(project);
    expect((await run(project, line, { program: broken })).exitCode).toBe(1);
    expect(filesBelow(project)).toEqual(before);
  },
);

test('problems stand on the error output with file and line, grouped by file and counted', async () => {
  const { stdout, stderr } = await run(project, 'validate', { program: broken });
  const source = readFileSync(join(project, 'environments/production.ts'), 'utf8').split('\n');
  const line = 1 + source.findIndex((text) => text.trim().startsWith('domain:'));
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^environments\/production\.ts\n {2}error \w+ at production\./);
  expect(stderr).toContain(`at production.domain: `);
  expect(stderr).toContain(`in: environments/production.ts:${line}\n`);
  expect(stderr).toMatch(/\n\nFound 2 problems\n$/);
});

test('problems without a file are grouped by environment, those of a file are in the order of its lines', async () => {
  const problem = { code: 'A', severity: 'error' as const };
  const { stderr } = await run(
    project,
    'validate',
    finds(
      { ...problem, message: 'third', file: 'a.ts', line: 9 },
      { ...problem, message: 'in dev', spec: 'dev.services.api' },
      { ...problem, message: 'second', file: join(project, 'a.ts'), line: 2 },
      { ...problem, message: 'also in dev', spec: 'dev' },
      { ...problem, message: 'of nothing' },
    ),
  );
  expect(stderr).toBe(
    'a.ts\n  error A: second\n      in: a.ts:2\n  error A: third\n      in: a.ts:9\n\n' +
      'dev\n  error A at dev.services.api: in dev\n  error A at dev: also in dev\n\n' +
      '  error A: of nothing\n\nFound 5 problems\n',
  );
});

test('what a problem holds cannot steer the terminal', async () => {
  const { stderr } = await run(
    project,
    'validate',
    finds({ code: 'A', severity: 'error', message: 'm', found: '\u001b[31mred\u0007\u009b', file: 'a\u001b.ts' }),
  );
  expect(stderr).toMatch(/^a\\u001b\.ts\n/);
  expect(stderr).toContain('found: \\u001b[31mred\\u0007\\u009b\n');
});

describe('an error that no user can fix', () => {
  const bug = new TypeError('no such thing', { cause: new Error('deeper') });
  const buggy = { program: { render: () => Promise.reject(bug) } };

  test('keeps its stack, says whose bug it is, exits with 3 and writes nothing', async () => {
    const before = filesBelow(project);
    const { exitCode, stdout, stderr } = await run(project, 'synth', buggy);
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' });
    expect(stderr).toMatch(/^TypeError: no such thing\n {4}at .*problems\.test\.ts:\d+/);
    expect(stderr).toContain('deeper');
    expect(stderr).toMatch(/\nThis is a bug of keelson, or of a chart or extension of this project: .*\n$/);
    expect(filesBelow(project)).toEqual(before);
  });

  test('stands in the document of --json', async () => {
    const { exitCode, stdout, stderr } = await run(project, 'synth --json', buggy);
    expect({ exitCode, stderr }).toEqual({ exitCode: 3, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      exitCode: 3,
      milliseconds: 42,
      problems: [],
      bug: expect.stringContaining('TypeError: no such thing') as string,
    });
  });

  test.each(['resolve', 'render', 'check', 'plan', 'update'])('is one in the step "%s" too', async (step) => {
    const fails = (): never => {
      throw new Error('a bug');
    };
    expect((await run(project, 'synth', { program: { [step]: fails } })).exitCode).toBe(3);
  });
});

import { version } from '../../../package.json';
import { commands } from '../../../lib/cli/commands';
import { filesBelow, makeProject, removeProject, run } from './run';

let project: string;
beforeAll(() => {
  project = makeProject();
});
afterAll(() => removeProject(project));

test('--help lists every command with what it does', async () => {
  const { exitCode, stdout, stderr } = await run(project, '--help');
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(commands.map(({ name }) => name)).toEqual(['synth', 'validate', 'explain', 'cost', 'list']);
  for (const { name, summary } of commands)
    expect(stdout).toMatch(new RegExp(`^  ${name} .*${summary.replaceAll(' ', '\\s+')}$`, 'm'));
});

test.each(commands.map((command) => [command.name, command] as const))(
  '%s --help lists every option with what it does',
  async (name, { options }) => {
    const { exitCode, stdout } = await run(project, `${name} --help`);
    expect(exitCode).toBe(0);
    const text = stdout.replace(/\s+/g, ' ');
    for (const { flags, description } of options) expect(text).toContain(`${flags} ${description}`);
    for (const flag of ['--json', '--no-color', '-h, --help']) expect(stdout).toContain(`  ${flag} `);
  },
);

test('--version prints the version', async () => {
  expect(await run(project, '--version')).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
});

test.each([
  [
    'an unknown command',
    'synt',
    `unknown command 'synt'`,
    'accepted: synth, validate, explain, cost, list',
    'did you mean synth?',
  ],
  [
    'an unknown option',
    'synth --chek',
    `unknown option '--chek'`,
    '--stdout, --check, --force, --watch',
    'did you mean --check?',
  ],
  [
    'an option of another command',
    'list --check',
    `unknown option '--check'`,
    'accepted: --json, --format <name>, --profile, --no-color',
    '',
  ],
  ['an option without its value', 'synth --env', `argument missing`, '--out <folder>', ''],
  ['a word too many', 'synth dev', 'too many arguments', '--env <names...>', ''],
  ['no command', '', 'no command was given', 'accepted: synth, validate, explain, cost, list', ''],
  [
    'an unknown environment',
    'synth --env prodction',
    'environment "prodction"',
    'dev, production, staging',
    '"production"',
  ],
  ['an unknown service', 'synth --service wokrer', 'service "wokrer"', 'api, nightly-report, search', '"worker"'],
  ['names that objects inherit', 'synth --env constructor', 'environment "constructor"', 'dev, production', ''],
])('fails with wrong usage for %s and says what is accepted', async (_, line, ...expected) => {
  const [message, accepted, fix] = expected;
  const before = filesBelow(project);
  const { exitCode, stdout, stderr } = await run(project, line);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain(message);
  expect(stderr).toContain(accepted);
  expect(/fix: .*/.exec(stderr)?.[0] ?? '').toContain(fix);
  expect(filesBelow(project)).toEqual(before);
});

test('fails on every unknown name at once', async () => {
  const { stderr } = await run(project, 'synth --env qa test dev');
  expect(stderr).toContain('unknown environment "qa"');
  expect(stderr).toContain('unknown environment "test"');
  expect(stderr).toContain('Found 2 problems');
});

test('with no command the help stands on the error output', async () => {
  expect((await run(project, '')).stderr).toContain('Usage: keelson');
});

test('--json tells wrong usage in its document too', async () => {
  const { exitCode, stdout, stderr } = await run(project, 'synth --chek --json');
  expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({
    exitCode: 2,
    problems: [{ code: 'USAGE', message: `unknown option '--chek'`, fix: 'did you mean --check?' }],
  });
});

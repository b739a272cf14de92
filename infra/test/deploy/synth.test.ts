import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'keelson-synth-'));
const [one, other, cdk] = [join(folder, 'one'), join(folder, 'other'), join(folder, 'cdk')];
const synth = ['scripts/infra/synth.mjs', '--output'];

/** A namespace with no network in it; not every machine lets everybody make one. */
const alone = [
  ['unshare', '--net'],
  ['unshare', '--map-root-user', '--net'],
].find(([command = '', ...args]) => spawnSync(command, [...args, 'true']).status === 0);
/** Nobody's login, and no place to look for one. */
const env = { PATH: process.env['PATH'], HOME: folder };
const python = {
  ...env,
  KEELSON_TOOLS: process.env['KEELSON_TOOLS'] ?? join(process.env['HOME'] ?? '', '.cache/keelson/tools'),
};

beforeAll(() => {
  const { status, stderr } = run([process.execPath, ...synth, one]);
  if (status !== 0) throw new Error(stderr);
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('every check of the CDK passes, for every environment, with no account', () => {
  const names = readdirSync(one).filter((file) => file.endsWith('.template.json'));
  for (const start of ['shared', 'dev-', 'staging-', 'production-']) {
    expect(names.some((name) => name.startsWith(start))).toBe(true);
  }
});

(alone === undefined ? test.skip : test)(
  'a second time, with no network, the same bytes are written',
  () => {
    const { status, stderr } = run([...(alone ?? []), process.execPath, ...synth, other]);

    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    expect(contents(other)).toEqual(contents(one));
  },
  600_000,
);

test("the CDK's own command writes the same, but for the places of constructs", () => {
  const { status, stderr } = run([process.execPath, ...synth, cdk, '--', '--no-color']); // an option that only it knows
  if (status !== 0) throw new Error(stderr);

  expect(stderr).toContain('Successfully synthesized');
  expect(withoutPlaces(contents(one))).toEqual(withoutPlaces(contents(cdk)));
}, 600_000);

test('fails for a stack that there is none of, in the words of the CDK', () => {
  const { status, stderr } = run([process.execPath, ...synth, other, 'dev-nothing']);

  expect(status).toBe(1);
  expect(stderr).toContain('dev-nothing');
}, 600_000);

test('cfn-lint finds nothing but what is listed as false', () => {
  const { status, stdout, stderr } = run([process.execPath, 'scripts/infra/lint.mjs', one], python);
  if (status === 4) return console.warn(`skipped: ${stderr.trim()}`);

  expect(stdout).toMatch(/^\d+ templates, no finding\n$/);
  expect(status).toBe(0);
}, 600_000);

function run([command = '', ...args]: readonly string[], variables: NodeJS.ProcessEnv = env): SpawnSyncReturns<string> {
  return spawnSync(command, args, { cwd: root, env: variables, encoding: 'utf8' });
}

/** Files by name. */
function contents(folder: string): { readonly [file: string]: string } {
  return Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

function withoutPlaces(files: { readonly [file: string]: string }): { readonly [file: string]: string } {
  const places = /\.metadata\.json$|^validation-report\.json$/;
  return Object.fromEntries(Object.entries(files).filter(([file]) => !places.test(file)));
}

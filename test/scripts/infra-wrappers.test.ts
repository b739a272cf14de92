import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const commands = ['backup', 'deploy', 'destroy', 'diff', 'synth'];

test.each(commands)('scripts/infra/%s.mjs tells what it takes', (command) => {
  const { status, stdout } = run(command, '--help');
  expect({ status, usage: stdout.split('\n')[0] }).toEqual({
    status: 0,
    usage: expect.stringContaining(`usage: npm run infra:${command} -- `),
  });
});

test('scripts/infra/cost-report.mjs tells what it takes', () => {
  const { status, stdout } = run('cost-report', '--help');
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('keelson cost') });
});

test('scripts/infra/cost-report.mjs tells the cost of an environment as data', () => {
  const { status, stdout } = run('cost-report', 'production', '--format', 'csv');
  const [head, ...rows] = stdout.trim().split('\n');

  expect({ status, head }).toEqual({ status: 0, head: expect.stringMatching(/^environment,kind,name,/) });
  expect(rows).toContainEqual(expect.stringMatching(/^production,total,,\d/));
  expect(rows.filter((row) => !row.startsWith('production,'))).toEqual([]);
});

test('scripts/infra/cost-report.mjs ends with the exit code of what it runs', () => {
  const { status, stderr } = run('cost-report', 'nowhere');
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('unknown environment "nowhere"') });
});

test('scripts/infra/validate.mjs tells what it takes, and checks nothing then', () => {
  const { status, stdout } = run('validate', '--help');
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: expect.stringContaining('validate.mjs [ENV|shared|STACK ...]'),
  });
  expect(stdout).not.toContain('no problems');
});

test('scripts/infra/validate.mjs checks manifests, then the templates that are named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keelson-validate-'));
  const { status, stdout } = run('validate', 'shared', '--output', folder);
  const written = readdirSync(folder);
  rmSync(folder, { recursive: true });

  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/\d+ objects: no (problems|errors)/) });
  expect(written).toContain('shared.template.json');
}, 300_000);

test('scripts/infra/validate.mjs fails when the templates cannot be checked', () => {
  const { status, stderr } = run('validate', 'nowhere');
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('unknown environment "nowhere"') });
}, 120_000);

function run(script: string, ...args: readonly string[]): SpawnSyncReturns<string> {
  const path = join(root, 'scripts', 'infra', `${script}.mjs`);
  return spawnSync(process.execPath, [path, ...args], { cwd: tmpdir(), encoding: 'utf8' });
}

import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');

test.each([
  [['deploy', 'prodution'], 2, 'did you mean "production"?'],
  [['deploy', 'dev', 'stagin'], 2, 'did you mean "staging"?'],
  [['deploy'], 2, 'accepted: dev, staging, production, shared'],
  [['destroy', 'dev-network'], 2, 'unknown environment "dev-network"'],
  [['deploy', 'dev', '--yess', 'dev'], 2, "Unknown option '--yess'"],
  [['depoly', 'dev'], 2, 'did you mean "deploy"?'],
  [[], 2, 'accepted: backup, deploy, destroy, diff, synth'],
])('%j ends with %d and says %s', (args, status, text) => {
  const ended = infra(args);

  expect(ended.stderr).toContain(text);
  expect(ended.status).toBe(status);
});

test.each(['synth', 'diff', 'deploy', 'destroy', 'backup'])('%s --help tells what it takes', (command) => {
  const { status, stdout } = infra([command, '--help']);

  expect(stdout).toContain(`usage: npm run infra:${command} -- `);
  expect(stdout).toContain('ENV: dev, staging, production');
  expect(status).toBe(0);
});

function infra(args: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, ['infra/infra.mjs', ...args], { cwd: root, encoding: 'utf8' });
}

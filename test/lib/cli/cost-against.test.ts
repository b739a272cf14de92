import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { platform } from '../../../environments';
import { makeGitProject, type GitProject } from './against/git-project';
import { run, withValue, type Run, type RunOptions } from './run';

let git: GitProject;
const repository = join(__dirname, '../../..');

beforeEach(() => {
  git = makeGitProject('platform');
  cpSync(join(repository, 'environments'), join(git.folder, 'environments'), { recursive: true });
  git.commit('as it is');
});
afterEach(() => git.remove());

const cost = (words: string, options?: RunOptions): Promise<Run> => run(git.folder, `cost ${words}`, options);

test('a larger database is told as dearer by that much, and no service pays for it', async () => {
  const { stores } = platform.environments.dev.values;
  const larger = { ...stores, postgresql: { ...stores.postgresql, instanceClass: 'db.t3.small' } };
  const { exitCode, stdout } = await cost('dev --against HEAD', { program: withValue('dev', { stores: larger }) });
  // twice the size for the hours from 7 to 20 on weekdays
  expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/since HEAD\n {2}dev: USD \d+ to \d+ a month\n/)]);
  expect(stdout).toMatch(/^ {4}part data +\+5 +\+5 +\+5$/m);
  expect(stdout).toMatch(/^ {4}shared and idle +\+5 +\+5 +\+5$/m);
  expect(stdout).not.toContain('service api ');
});

test('an environment that is as it was is told so, by the sources of the commit and not by those on disk', async () => {
  writeFileSync(join(git.folder, 'environments/dev.ts'), 'broken since');
  const { exitCode, stdout } = await cost('--against HEAD');
  expect(exitCode).toBe(0);
  for (const name of ['dev', 'staging', 'production']) expect(stdout).toMatch(`  ${name}: USD`);
  expect(stdout.match(/ a month as before$/gm)).toHaveLength(3);
});

test('an environment that is new costs all of itself, and one that is gone is told too', async () => {
  const { dev, staging, production } = platform.environments;
  const after = { ...production, values: { ...production.values, promotesFrom: 'qa' } };
  const changed = { ...platform, environments: { dev, qa: staging, production: after } };
  cpSync(join(git.folder, 'environments/images/staging.yaml'), join(git.folder, 'environments/images/qa.yaml'));
  const { stdout, stderr } = await cost('--against HEAD --json', { program: { platform: changed } });
  expect(stderr).toBe('');
  const told = JSON.parse(stdout) as {
    against: { environments: { environment: string; total: { desired: number } }[] };
  };
  const totals = Object.fromEntries(
    told.against.environments.map(({ environment, total }) => [environment, total.desired]),
  );
  expect(totals).toMatchObject({ dev: 0, production: 0 });
  expect(totals['qa']).toBeGreaterThan(400);
  expect(totals['staging']).toBe(-(totals['qa'] ?? 0));
});

test('the difference stands in a column of its own in csv', async () => {
  const { stdout } = await cost('dev --against HEAD --format csv');
  expect(stdout.split('\n')[0]).toBe('environment,kind,name,minimum_usd,desired_usd,maximum_usd,change_usd');
  expect(stdout).toMatch(/^dev,part,cluster,73\.00,73\.00,73\.00,0\.00$/m);
});

test('data that environments import from JSON is taken from the commit, too', async () => {
  git.write({
    'environments/sizes.json': '{ "monthlyUsd": 77 }',
    'environments/index.ts': `import sizes from './sizes.json';\nexport const platform = { project: sizes.monthlyUsd };\n`,
  });
  git.commit();
  const { exitCode, stderr } = await cost('--against HEAD');
  expect([exitCode, stderr]).toEqual([1, expect.stringContaining('found: 77')]);
});

test.each([
  ['broken TypeScript', 'export const platform = {', 'AGAINST_BROKEN_SOURCE', 'environments/index.ts:1'],
  ['a module that throws', `throw new Error('no luck');`, 'AGAINST_BROKEN_SOURCE', 'found: no luck'],
  ['no platform', 'export const other = {};', 'AGAINST_BROKEN_SOURCE', 'does not export the platform, at HEAD'],
  [
    'a file that is not there',
    `export { platform } from './gone';`,
    'AGAINST_BROKEN_SOURCE',
    '"./gone" is not in the project',
  ],
  [
    'a file outside of the project',
    `export { platform } from '../../secret.json';`,
    'AGAINST_BROKEN_SOURCE',
    'is not in the project at HEAD',
  ],
  [
    'an absolute path',
    `export { platform } from '/etc/hosts.json';`,
    'AGAINST_BROKEN_SOURCE',
    'is not in the project at HEAD',
  ],
  [
    'a setting that is none',
    `export const platform = { project: 'x', owner: 'y', base: {}, colour: 'red', environments: {} };`,
    'SPEC_UNKNOWN_KEY',
    ', at HEAD',
  ],
])('fails for a commit with %s and says what is wrong there', async (_, source, code, told) => {
  git.write({ 'environments/index.ts': source, '../secret.json': '{ "platform": {} }' });
  git.commit();
  const { exitCode, stderr } = await cost('--against HEAD');
  expect([exitCode, stderr]).toEqual([1, expect.stringContaining(code)]);
  expect(stderr).toContain(told);
});

test('a link in the commit is not followed', async () => {
  git.write({ 'environments/index.ts': `export { platform } from './link';` });
  symlinkSync(join(repository, 'environments/index.ts'), join(git.folder, 'environments/link.ts'));
  git.commit();
  expect(await cost('--against HEAD')).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('"./link" is not in the project'),
  });
});

test('fails for a commit without a description, and for a revision that is none', async () => {
  git.git('rm', '-r', '--quiet', '--cached', 'platform/environments');
  git.git('commit', '--quiet', '-m', 'none');
  const without = await cost('--against HEAD');
  expect([without.exitCode, without.stderr]).toEqual([1, expect.stringContaining('AGAINST_NO_SOURCE')]);
  expect(await cost('--against=--output=x')).toMatchObject({ exitCode: 2 });
  expect(await cost('--against nowhere')).toMatchObject({ exitCode: 2 });
});

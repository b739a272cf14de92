import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, makeProject, podIn, removeProject, run, withValue } from './run';

let project: string;
let dist: string;

beforeEach(() => {
  project = makeProject();
  dist = join(project, 'dist');
});
afterEach(() => removeProject(project));

test('--env writes the environments named and no other', async () => {
  const { stdout } = await run(project, 'synth --env dev production --env staging');
  expect(stdout).toContain('dist (--env dev production staging): 21 files written');
  rmSync(dist, { recursive: true });
  await run(project, 'synth --env staging');
  expect(readdirSync(dist).sort()).toEqual(['staging', 'staging.index.json']);
});

test('--service writes the services named and leaves the files of the others', async () => {
  await run(project, 'synth --service api web --env dev');
  expect(Object.keys(filesBelow(dist))).toEqual(
    [podIn(dist, 'dev', 'api'), podIn(dist, 'dev', 'web'), 'dev.index.json'].sort(),
  );
  await run(project, 'synth --env dev');
  const program = withValue('dev', { services: { web: null } });
  await run(project, 'synth --env dev --service api', { program });
  expect(existsSync(join(dist, 'dev/services/web'))).toBe(true);
});

test('a service of one environment is known when that environment is chosen', async () => {
  const program = withValue('staging', { services: { web: null } });
  expect((await run(project, 'synth --service web', { program })).exitCode).toBe(0);
  const { exitCode, stderr } = await run(project, 'synth --env staging --service web', { program });
  expect(exitCode).toBe(2);
  expect(stderr).toContain('unknown service "web"');
});

test('fails on a problem of an environment that would not be written', async () => {
  const { exitCode, stderr } = await run(project, 'synth --env dev', {
    program: withValue('production', { domain: 'no host' }),
  });
  expect(exitCode).toBe(1);
  expect(stderr).toContain('production.domain');
  expect(existsSync(dist)).toBe(false);
});

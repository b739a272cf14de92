import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, makeProject, podIn, removeProject, run, withValue } from './run';

let project: string;
let dist: string;
beforeEach(() => {
  project = makeProject();
  dist = join(project, 'dist');
});
afterEach(() => removeProject(project));

/** The document that a command line prints, and nothing besides. */
async function documentOf(line: string, options: Parameters<typeof run>[2] = {}): Promise<Record<string, unknown>> {
  const { exitCode, stdout, stderr } = await run(project, line, options);
  expect(stderr).toBe('');
  const document = JSON.parse(stdout) as Record<string, unknown>;
  expect(document).toMatchObject({ exitCode, milliseconds: 42 });
  return document;
}

const each = ['dev', 'staging', 'production'].map((environment) => ({ environment, bundles: 7, objects: 7 }));

test('synth gives every file by its path, however many there are', async () => {
  const document = await documentOf('synth --json');
  const files = document['files'] as { environment: string; new: string[] }[];
  expect(document).toMatchObject({ problems: [], out: 'dist', isWritten: true, rendered: each });
  expect(files.flatMap((one) => one.new).sort()).toEqual(Object.keys(filesBelow(dist)).sort());
});

test('synth --check gives new, changed, removed, foreign and edited files of each environment', async () => {
  await run(project, 'synth');
  const [missing, edited, stale] = ['api', 'search', 'web'].map((service) => podIn(dist, 'dev', service));
  rmSync(join(dist, missing ?? ''));
  writeFileSync(join(dist, edited ?? ''), 'mine');
  writeFileSync(join(dist, 'dev/notes.txt'), 'mine');
  const document = await documentOf('synth --check --env dev --json', {
    program: withValue('dev', { services: { web: null } }),
  });
  expect(document).toMatchObject({
    exitCode: 1,
    problems: [{ code: 'DIST_NOT_CURRENT', found: '1 new, 2 changed and 1 stale files' }],
    isWritten: false,
    isCurrent: false,
    files: [
      {
        environment: 'dev',
        new: [missing],
        changed: [edited, 'dev.index.json'],
        removed: [stale],
        unchanged: 4,
        byHand: [edited],
        foreign: ['dev/notes.txt'],
      },
    ],
  });
});

test.each(['synth', 'validate', 'list'])('%s gives problems with all that is known of them', async (command) => {
  const document = await documentOf(`${command} --json`, { program: withValue('dev', { domain: 'no host' }) });
  expect(document).toMatchObject({ exitCode: 1 });
  expect(document['problems']).toEqual([
    expect.objectContaining({
      severity: 'error',
      spec: 'dev.domain',
      file: 'environments/dev.ts',
      line: expect.any(Number) as number,
      found: expect.stringContaining('no host') as string,
      accepted: expect.any(String) as string,
    }),
  ]);
});

test('validate gives the numbers of each environment', async () => {
  const environments = each.map(({ environment, ...numbers }) => ({ name: environment, ...numbers }));
  expect(await documentOf('validate --json')).toEqual({ exitCode: 0, milliseconds: 42, problems: [], environments });
});

test('list gives each environment with its services and bundles', async () => {
  const { environments } = await documentOf('list --json');
  expect(environments).toHaveLength(3);
  expect((environments as unknown[])[2]).toMatchObject({
    name: 'production',
    stage: 'production',
    namespace: 'aicode-prod',
    domain: 'aicode-platform.dev',
    services: expect.arrayContaining([{ name: 'nightly-report', type: 'cron' }]) as unknown[],
    bundles: ['api', 'nightly-report', 'search', 'timeline', 'web', 'worker'].map((name) => `services/${name}`),
  });
});

import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPlatform } from '../../../lib/check';
import { makeProject, program, removeProject, run } from './run';

/** Small objects, real rules about changes. */
const real = { bundles: [], check: checkPlatform };
let project: string;

beforeAll(async () => {
  project = makeProject();
  git('init', '--quiet');
  expect((await run(project, 'synth')).exitCode).toBe(0);
  commit('first');
});
afterAll(() => removeProject(project));

const claim = 'dist/dev/services/api/27-persistentvolumeclaim-files.yaml';

test('what a revision has and is rendered no more is judged as deleted', async () => {
  const text = `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: files, namespace: aicode-dev}\nspec: {}\n`;
  writeFileSync(join(project, claim), text);
  commit('a claim');
  const { stderr } = await run(project, 'validate --against HEAD', { program: real });
  expect(stderr).toContain('VOLUME_CLAIM_DROPPED at dev.services.api PersistentVolumeClaim/aicode-dev/files');
  const before = await run(project, 'validate --against HEAD~1', { program: real });
  expect(before.stderr).not.toContain('VOLUME_CLAIM_DROPPED');
});

test('an image that the environment before never ran is told with its place', async () => {
  const pins = join(project, 'environments/images/production.yaml');
  const text = readFileSync(pins, 'utf8');
  writeFileSync(pins, text.replace(/(api:[^]*?sha256:)\w{64}/, `$1${'e'.repeat(64)}`));
  const { stderr } = await run(project, 'validate --against HEAD', { program: real });
  writeFileSync(pins, text);
  expect(stderr).toContain('PIN_NOT_PROMOTED at production.services.api.image');
});

test.each([
  ['a revision that there is none of', 'nowhere', 2],
  ['a revision that looks like an option', '--output=x', 2],
])('fails with wrong usage for %s', async (_, revision, expected) => {
  const { exitCode, stderr } = await run(project, `validate --against=${revision}`);
  expect([exitCode, stderr]).toEqual([expected, expect.stringContaining('USAGE')]);
});

test('a waiver of a rule about changes is not called unused where no revision is given', async () => {
  const waiver = {
    code: 'VOLUME_CLAIM_DROPPED',
    reason: 'the files moved to a bucket',
    owner: 'x',
    expires: '2030-01-01',
  };
  const platform = { ...program.platform, checks: { waivers: { files: waiver } } };
  const { stderr } = await run(project, 'validate', { program: { ...real, platform } });
  expect(stderr).not.toContain('WAIVER_UNUSED');
  appendFileSync(join(project, claim), '\n');
  const against = await run(project, 'validate --against HEAD', { program: { ...real, platform } });
  expect(against.stderr).not.toContain('VOLUME_CLAIM_DROPPED');
});

function commit(message: string): void {
  git('add', '.');
  git('-c', 'user.name=test', '-c', 'user.email=test@example.com', 'commit', '--quiet', '--no-gpg-sign', '-m', message);
}

function git(...args: readonly string[]): void {
  execFileSync('git', args, { cwd: project, stdio: 'pipe' });
}

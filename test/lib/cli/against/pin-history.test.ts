import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pinHistory } from '../../../../lib/cli/against';
import { makeGitProject, type GitProject } from './git-project';

const file = 'environments/images/staging.yaml';
const digest = (letter: string): string => `sha256:${letter.repeat(64)}`;
const pins = (images: { readonly [image: string]: string }): string =>
  Object.entries(images)
    .map(([image, letter]) => `${image}:\n  tag: 1.0.0\n  digest: ${digest(letter)}\n`)
    .join('');

let project: GitProject;
beforeEach(() => (project = makeGitProject()));
afterEach(() => project.remove());

test('knows every digest that was ever committed, also on merged branches', async () => {
  project.write({ [file]: `# by machines\n${pins({ api: 'a', web: 'b' })}` });
  project.commit();
  project.git('checkout', '--quiet', '-b', 'release');
  project.write({ [file]: pins({ api: 'c', web: 'b' }) });
  project.commit();
  project.write({ [file]: pins({ api: 'a', web: 'b' }) }); // taken back before the merge
  project.commit();
  project.git('checkout', '--quiet', 'main');
  project.write({ 'README.md': 'text', [file]: pins({ api: 'a', web: 'b' }).replaceAll('digest: ', "'digest': ") });
  project.commit();
  project.git('merge', '--quiet', '--no-edit', 'release');
  project.write({ [file]: `api: { tag: 2.0.0, digest: "${digest('d')}" }\n` });
  project.commit();
  expect(await pinHistory(project.folder, 'staging')).toEqual({
    history: {
      digests: { api: [digest('d'), digest('a'), digest('c')], web: [digest('b')] },
      initial: [digest('a'), digest('b')],
      isComplete: true,
    },
    problems: [],
  });
});

test('follows a project in a folder of its repository, past a commit that deleted the file', async () => {
  project.remove();
  project = makeGitProject('platforms/shop');
  project.write({ [file]: pins({ api: 'a' }) });
  project.commit();
  rmSync(join(project.folder, file));
  project.commit();
  project.write({ [file]: pins({ api: 'b' }) });
  project.commit();
  const { history } = await pinHistory(project.folder, 'staging');
  expect(history).toEqual({
    digests: { api: [digest('b'), digest('a')] },
    initial: [digest('a')],
    isComplete: true,
  });
});

test('is empty before the first commit', async () => {
  const { history } = await pinHistory(project.folder, 'staging');
  expect(history).toEqual({ digests: {}, initial: [], isComplete: true });
});

test('says plainly that a shallow clone does not hold everything', async () => {
  project.write({ [file]: pins({ api: 'a' }) });
  project.commit();
  project.write({ [file]: pins({ api: 'b' }) });
  project.commit();
  const away = mkdtempSync(join(tmpdir(), 'keelson-shallow-'));
  execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${project.repository}`, away], { stdio: 'pipe' });
  const { history, problems } = await pinHistory(away, 'staging');
  expect(history).toEqual({ digests: { api: [digest('b')] }, initial: [digest('b')], isComplete: false });
  expect(problems).toEqual([
    {
      code: 'PIN_HISTORY_INCOMPLETE',
      severity: 'warning',
      file,
      message: 'this clone is shallow, so whether an image was promoted in order cannot be told',
      fix: 'fetch all commits: `git fetch --unshallow`, or fetch-depth: 0 in GitHub Actions',
    },
  ]);
  rmSync(away, { recursive: true });
});

test('fails outside of a repository', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'keelson-plain-'));
  await expect(pinHistory(folder, 'staging')).rejects.toThrow('GIT_NOT_A_REPOSITORY');
  rmSync(folder, { recursive: true });
});

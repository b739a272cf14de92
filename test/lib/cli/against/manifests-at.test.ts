import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifestsAt } from '../../../../lib/cli/against';
import { UsageError } from '../../../../lib/cli/usage-error';
import { describeObject } from '../../../../lib/manifest';
import { PlatformError } from '../../../../lib/problem';
import { makeGitProject, type GitProject } from './git-project';

const object = (kind: string, name: string): string =>
  `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: ${name}\n  namespace: shop\n`;
const api = 'dist/production/services/api/30-service-api.yaml';
const quota = 'dist/production/platform/10-limits/02-resourcequota-quota.yaml';
const application = 'dist/argocd/production/applications/70-application-api.yaml';

let project: GitProject;
beforeEach(() => (project = makeGitProject()));
afterEach(() => project.remove());

/** What stood there: `bundle: object`. */
async function standing(revision: string, options = {}): Promise<string[]> {
  const manifests = await manifestsAt({ project: project.folder, revision, ...options }, 'production');
  return manifests.map(({ bundle, body }) => `${bundle}: ${describeObject(body)}`);
}

/** The problems of a run that fails, as `code: message; found; fix`. */
async function failure(revision: string, options = {}): Promise<string[]> {
  const error: unknown = await standing(revision, options).catch((reason: unknown) => reason);
  if (!(error instanceof PlatformError || error instanceof UsageError)) throw error;
  return error.problems.map(({ code, message, file, line, found, fix }) =>
    [`${code}: ${message}`, file, line, found, fix].filter(Boolean).join('; '),
  );
}

test('gives the objects of a revision, whatever stands in the working tree now', async () => {
  project.write({ [api]: object('Service', 'api'), [quota]: object('ResourceQuota', 'quota') });
  project.write({ [application]: object('Application', 'api'), 'dist/production.index.json': '{}' });
  project.write({ 'dist/production/notes.txt': 'no manifest', 'dist/dev/services/api/a.yaml': object('Pod', 'dev') });
  project.commit();
  project.write({ [api]: object('Service', 'changed') });
  expect(await standing('HEAD')).toEqual([
    'argocd/applications: Application/shop/api',
    'platform/10-limits: ResourceQuota/shop/quota',
    'services/api: Service/shop/api',
  ]);
});

test('takes branches, tags, hashes and what Git derives from them', async () => {
  project.write({ [api]: object('Service', 'first') });
  const first = project.commit();
  project.git('tag', '-a', 'v1', '-m', 'annotated');
  project.write({ [api]: object('Service', 'second') });
  project.commit();
  for (const revision of [first, first.slice(0, 9), 'v1', 'main~1', 'HEAD^']) {
    expect(await standing(revision)).toEqual(['services/api: Service/shop/first']);
  }
});

test('leaves out files that are the same now: nothing in them changes', async () => {
  project.write({ [api]: object('Service', 'api'), [quota]: object('ResourceQuota', 'quota') });
  project.commit();
  const rendered = new Map([['production/services/api/30-service-api.yaml', object('Service', 'api')]]);
  expect(await standing('HEAD', { rendered })).toEqual(['platform/10-limits: ResourceQuota/shop/quota']);
});

test('has no objects for an environment that is new', async () => {
  project.write({ 'dist/dev/services/api/a.yaml': object('Service', 'api') });
  project.commit();
  expect(await standing('HEAD')).toEqual([]);
});

test('finds the tree of a project that is a folder of its repository, reached by a link', async () => {
  project.remove();
  project = makeGitProject('platforms/shop');
  project.write({ [api]: object('Service', 'api') });
  project.commit();
  const away = mkdtempSync(join(tmpdir(), 'keelson-link-'));
  symlinkSync(project.folder, join(away, 'link'));
  const manifests = await manifestsAt({ project: join(away, 'link'), revision: 'HEAD' }, 'production');
  expect(manifests.map(({ bundle }) => bundle)).toEqual(['services/api']);
  rmSync(away, { recursive: true });
});

test('finds its own repository when a hook of another one runs it', async () => {
  project.write({ [api]: object('Service', 'api') });
  project.commit();
  process.env['GIT_DIR'] = '/nowhere';
  try {
    expect(await standing('HEAD')).toEqual(['services/api: Service/shop/api']);
  } finally {
    delete process.env['GIT_DIR'];
  }
});

test('reads no link: what it leads to is not committed', async () => {
  project.write({ [quota]: object('ResourceQuota', 'quota'), 'dist/production/services/api/a.yaml': 'x' });
  symlinkSync('/etc/hostname', join(project.folder, 'dist/production/services/api/link.yaml'));
  project.write({ 'dist/production/services/api/a.yaml': object('Service', 'api') });
  project.commit();
  expect(await standing('HEAD')).toEqual([
    'platform/10-limits: ResourceQuota/shop/quota',
    'services/api: Service/shop/api',
  ]);
});

test('fails on every broken file of the commit, with file, line and revision', async () => {
  project.write({ [api]: 'kind: [\n', [quota]: object('ResourceQuota', 'quota') + 'kind: Twice\n' });
  project.commit();
  const problems = await failure('HEAD');
  expect(problems).toHaveLength(2);
  expect(problems[0]).toMatch(new RegExp(`^YAML_\\w+: .*, at HEAD; ${quota}; 6`));
  expect(problems[1]).toMatch(new RegExp(`^YAML_\\w+: .*, at HEAD; ${api}; \\d`));
});

test('fails outside of a repository', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'keelson-plain-'));
  const options = { project: folder };
  expect((await failure('HEAD', options))[0]).toMatch(
    /^GIT_NOT_A_REPOSITORY: the project is not in a Git repository that can be read; not a git repository/,
  );
  rmSync(folder, { recursive: true });
});

test.each(['mian', 'HEAD~5', 'a..b', '', '-h', '--all', '--output=x', 'HEAD:dist', 'x\0y', '$(touch x)', '; ls'])(
  'fails with wrong usage on the revision %j',
  async (revision) => {
    project.write({ [api]: object('Service', 'api') });
    project.commit();
    const problems = await failure(revision);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^USAGE: (there is no revision|".*" is not a revision)/s);
  },
);

test('offers the branch that was probably meant', async () => {
  project.write({ [api]: object('Service', 'api') });
  project.commit();
  expect(await failure('mian')).toEqual(['USAGE: there is no revision "mian"; did you mean "main"?']);
});

test('fails where the output was never committed', async () => {
  project.write({ '.gitignore': 'dist/\n', [api]: object('Service', 'api') });
  project.commit();
  expect(await failure('HEAD')).toEqual([
    'AGAINST_NO_TREE: there is no rendered tree at HEAD to compare with; no dist/ there; commit the output folder ' +
      '(look into .gitignore), or name a revision that has it',
  ]);
});

test('fails where the output is committed elsewhere, and says where', async () => {
  project.write({
    'deploy/production.index.json': '{}',
    'deploy/production/services/api/a.yaml': object('Service', 'api'),
  });
  project.commit();
  expect(await failure('HEAD')).toEqual([
    'AGAINST_NO_TREE: there is no rendered tree at HEAD to compare with; no dist/ there, but deploy/; name the output ' +
      'folder as it was written: --out or CDK8S_OUTDIR, here deploy',
  ]);
  expect(await standing('HEAD', { dist: 'deploy' })).toEqual(['services/api: Service/shop/api']);
  expect(await standing('HEAD', { dist: join(project.folder, 'deploy') })).toEqual(['services/api: Service/shop/api']);
});

test('fails where the output folder lies outside the repository', async () => {
  project.write({ [api]: object('Service', 'api') });
  project.commit();
  expect((await failure('HEAD', { dist: '../elsewhere' }))[0]).toMatch(/^AGAINST_OUTSIDE: .*; \.\.\/elsewhere; /);
});

test('fails in a repository without commits', async () => {
  expect((await failure('HEAD'))[0]).toMatch(/^USAGE: there is no revision "HEAD"/);
});

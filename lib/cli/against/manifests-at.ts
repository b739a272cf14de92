import type { Manifest } from '../../manifest';
import { PlatformError, type Problem } from '../../problem';
import { indexPath } from '../../tree';
import { environmentFolders, ownsPath } from '../../tree/environment-folders';
import { readManifests } from '../../tree/read';
import { listFiles, type CommittedFile } from './list-files';
import { readBlobs } from './read-blobs';
import { openRepository, type Repository } from './repository';
import { resolveRevision } from './resolve-revision';

/** Which committed state is asked for. */
export interface CommittedState {
  /** Absolute path. */
  readonly project: string;
  /** As the user wrote it. */
  readonly revision: string;
  /** Folder of the written trees, relative to the project or absolute; default: `dist`. */
  readonly dist?: string;
  /** Files as they are now, by path below `dist`: an equal one is not read, for nothing of it changes. Default: none. */
  readonly rendered?: ReadonlyMap<string, string>;
}

/**
 * The objects of an environment as they were committed at a revision, Argo CD's for it included; none where the
 * revision has trees, but of other environments only.
 *
 * @throws UsageError for a revision that is none
 * @throws PlatformError `GIT_MISSING`, `GIT_NOT_A_REPOSITORY`, `AGAINST_OUTSIDE` (the trees are not in the repository),
 * `AGAINST_NO_TREE` (the revision has none), or the problems of broken YAML in the commit
 */
export async function manifestsAt(state: CommittedState, environment: string): Promise<readonly Manifest[]> {
  const { project, revision, dist = 'dist', rendered = new Map<string, string>() } = state;
  const repository = await openRepository(project);
  const commit = await resolveRevision(repository.folder, revision);
  const trees = repository.pathOf(dist);
  if (trees === undefined) throw outside(dist);
  const below = (path: string): string => `${trees}/${path}`;
  const files = await listFiles(repository.folder, commit, environmentFolders(environment).map(below));
  if (files.length === 0) await expectTrees({ repository, commit, trees }, state, environment);
  const ours = files
    .map((file) => ({ ...file, inTree: file.path.slice(trees.length + 1) }))
    .filter(({ inTree }) => ownsPath(environment, inTree));
  const texts = await readBlobs(
    repository.folder,
    ours.map(({ blob }) => blob),
  );
  return readAll(ours, texts, { environment, revision, rendered });
}

interface TreeFile extends CommittedFile {
  /** Path below `dist`. */
  readonly inTree: string;
}

interface Reading {
  readonly environment: string;
  readonly revision: string;
  readonly rendered: ReadonlyMap<string, string>;
}

function readAll(
  files: readonly TreeFile[],
  texts: readonly (Buffer | undefined)[],
  { environment, revision, rendered }: Reading,
): readonly Manifest[] {
  const problems: Problem[] = [];
  const manifests = files.flatMap(({ path, inTree }, index): Manifest[] => {
    const text = texts[index];
    if (text === undefined) problems.push(missing(path, revision));
    if (text === undefined || rendered.get(inTree) === text.toString('utf8')) return [];
    const read = readManifests(text, { file: path });
    problems.push(...read.problems.map((problem) => ({ ...problem, message: `${problem.message}, at ${revision}` })));
    return read.documents.map(({ body }) => ({ body, bundle: bundleOf(environment, inTree), construct: path }));
  });
  if (problems.length > 0) throw new PlatformError(problems);
  return manifests;
}

/** A clone may leave contents out until they are asked for, and then fail to fetch them. */
function missing(file: string, revision: string): Problem {
  const message = `the content of this file at ${revision} is not in this clone`;
  return { code: 'GIT_FAILED', severity: 'error', message, file, fix: 'fetch it, or clone again without a filter' };
}

/** `services/api` of `production/services/api/40-deployment-api.yaml`; the reverse of `bundleFolder`. */
function bundleOf(environment: string, inTree: string): string {
  const folders = inTree.split('/').slice(0, -1);
  return folders[0] === environment ? folders.slice(1).join('/') : [folders[0], ...folders.slice(2)].join('/');
}

interface Place {
  readonly repository: Repository;
  readonly commit: string;
  readonly trees: string;
}

/** An environment may be new; a revision without any tree has nothing to compare with. */
async function expectTrees({ repository, commit, trees }: Place, state: CommittedState, name: string): Promise<void> {
  const files = await listFiles(repository.folder, commit);
  if (files.some(({ path }) => path.startsWith(`${trees}/`))) return;
  const index = `/${indexPath(name)}`;
  const elsewhere = files.find(({ path }) => path.endsWith(index))?.path.slice(0, -index.length);
  const { revision, dist = 'dist' } = state;
  throw new PlatformError([
    {
      code: 'AGAINST_NO_TREE',
      severity: 'error',
      message: `there is no rendered tree at ${revision} to compare with`,
      found: elsewhere === undefined ? `no ${dist}/ there` : `no ${dist}/ there, but ${elsewhere}/`,
      accepted: 'a revision in which the output of `keelson synth` is committed',
      fix:
        elsewhere === undefined
          ? 'commit the output folder (look into .gitignore), or name a revision that has it'
          : `name the output folder as it was written: --out or CDK8S_OUTDIR, here ${elsewhere}`,
    },
  ]);
}

function outside(dist: string): PlatformError {
  return new PlatformError([
    {
      code: 'AGAINST_OUTSIDE',
      severity: 'error',
      message: 'the output folder lies outside the Git repository of the project, so nothing of it is committed here',
      found: dist,
      accepted: 'a folder below the top of the repository, such as "dist"',
      fix: 'name the folder that is committed with --out or CDK8S_OUTDIR',
    },
  ]);
}

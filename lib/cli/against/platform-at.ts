import { PlatformError, type Problem } from '../../problem';
import type { PinFile, Platform, PlatformSource } from '../../spec';
import type { Session } from '../command';
import { pinFile } from '../platform/pin-files';
import { evaluateSource } from './evaluate-source';
import { listFiles } from './list-files';
import { readBlobs } from './read-blobs';
import { openRepository } from './repository';
import { resolveRevision } from './resolve-revision';

/** The module that exports the description of a project, as everywhere. */
const entry = 'environments/index.ts';

/**
 * The platform as a revision describes it, resolved as today's program resolves it: what differs is what people wrote.
 * Its sources are read from Git alone, nothing is checked out; packages are those of today.
 *
 * @throws UsageError for a revision that is none
 * @throws PlatformError `GIT_MISSING`, `GIT_NOT_A_REPOSITORY`, `AGAINST_NO_SOURCE`, `AGAINST_BROKEN_SOURCE`, or what is
 * wrong with the description there
 */
export async function platformAt({ program, project }: Session, revision: string): Promise<Platform> {
  const repository = await openRepository(project);
  const commit = await resolveRevision(repository.folder, revision);
  const path = repository.pathOf(entry) ?? entry;
  const folder = path.slice(0, -entry.length);
  const listed = await listFiles(repository.folder, commit, folder === '' ? [] : [folder]);
  const files = new Map(listed.map((file) => [file.path.slice(folder.length), file.blob]));
  if (!files.has(entry)) throw new PlatformError([noSource(revision, path)]);
  const read = async (paths: readonly string[]): Promise<readonly string[]> => {
    const blobs = paths.map((one) => files.get(one) ?? '');
    const known = blobs.filter((blob) => blob !== '');
    const texts = new Map((await readBlobs(repository.folder, known)).map((text, index) => [known[index], text]));
    return blobs.map((blob) => texts.get(blob)?.toString('utf8') ?? '');
  };
  const source = await evaluateSource({ entry, files, read, project, revision });
  const pins = await readPins(source, read);
  return resolveAt(() => program.resolve(source, { pins }), revision);
}

async function readPins(
  source: PlatformSource,
  read: (paths: readonly string[]) => Promise<readonly string[]>,
): Promise<{ readonly [environment: string]: PinFile }> {
  const names = Object.keys(source.environments ?? {}); // nobody has checked it yet
  const texts = await read(names.map(pinFile));
  return Object.fromEntries(names.map((name, index) => [name, { file: pinFile(name), text: texts[index] ?? '' }]));
}

function resolveAt(resolve: () => Platform, revision: string): Platform {
  try {
    return resolve();
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    throw new PlatformError(
      error.problems.map((problem) => ({ ...problem, message: `${problem.message}, at ${revision}` })),
    );
  }
}

function noSource(revision: string, path: string): Problem {
  return {
    code: 'AGAINST_NO_SOURCE',
    severity: 'error',
    message: `there is no description of the platform at ${revision}`,
    found: `no ${path} there`,
    accepted: `a revision with ${path}`,
  };
}

import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { PlatformError } from '../../problem';
import { firstLine, runGit } from './run-git';

/** The Git repository that a project lies in. */
export interface Repository {
  /** Absolute path of its working tree, without links. */
  readonly folder: string;
  /** Path within the repository of something in the project, with `/`; undefined: it lies outside. */
  pathOf(inProject: string): string | undefined;
}

/** @throws PlatformError `GIT_NOT_A_REPOSITORY` where the project lies in no working tree that git will read */
export async function openRepository(project: string): Promise<Repository> {
  const found = await runGit(project, ['rev-parse', '--show-toplevel']);
  if (found.exitCode !== 0) {
    const message = 'the project is not in a Git repository that can be read';
    const fix = 'run this in the working tree of a clone';
    throw new PlatformError([
      { code: 'GIT_NOT_A_REPOSITORY', severity: 'error', message, found: firstLine(found), fix },
    ]);
  }
  const folder = realpathSync(found.stdout.toString('utf8').replace(/\r?\n$/, ''));
  const base = realpathSync(project);
  return {
    folder,
    pathOf(inProject) {
      const path = relative(folder, resolve(base, inProject));
      const isOutside = path === '' || path === '..' || path.startsWith(`..${sep}`);
      return isOutside ? undefined : path.split(sep).join('/');
    },
  };
}

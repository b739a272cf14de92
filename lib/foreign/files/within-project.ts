import { realpathSync } from 'node:fs';
import { isAbsolute, join, posix, relative, sep } from 'node:path';
import type { Problem } from '../../problem';
import { foreignError } from '../foreign-error';

/** A path that is known to lead to something within the project. */
export interface ProjectPath {
  /** Relative to the project, with slashes. */
  readonly path: string;
  /** Absolute, without links. */
  readonly real: string;
}

/**
 * Follows a path, and refuses one that leads out of the project, be it by itself or by a link.
 *
 * @param path relative to the project
 * @param place where it was written, for problems
 * @throws PlatformError `FOREIGN_OUTSIDE`, `FOREIGN_MISSING`, `FOREIGN_REMOTE`
 */
export function withinProject(path: string, project: string, place: Partial<Problem> = {}): ProjectPath {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path)) {
    const message = 'this is fetched from elsewhere, and nothing outside of the project is read';
    const fix = 'copy it into the project, and name the copy';
    throw foreignError('FOREIGN_REMOTE', message, { ...place, found: path, fix });
  }
  const plain = posix.normalize(path).replace(/(?<=.)\/+$/, '');
  const isBelow = !isAbsolute(path) && plain !== '..' && !plain.startsWith('../') && !path.includes('\\');
  const real = isBelow ? follow(plain, project, place) : undefined;
  if (real === undefined || !isWithin(realpathSync(project), real)) {
    const message = 'the path leads out of the project, and nothing outside of it is read';
    throw foreignError('FOREIGN_OUTSIDE', message, { ...place, found: path, accepted: 'a path below the project' });
  }
  return { path: plain, real };
}

function follow(path: string, project: string, place: Partial<Problem>): string {
  try {
    return realpathSync(join(project, path));
  } catch (error) {
    const isCircle = error instanceof Error && 'code' in error && error.code === 'ELOOP';
    const message = isCircle ? 'the link leads in a circle' : 'there is no such file or folder';
    throw foreignError('FOREIGN_MISSING', message, { ...place, found: path });
  }
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { dnsLabel } from '../../kubernetes';
import { isSystemError, PlatformError } from '../../problem';
import type { PinFile } from '../../spec';
import { collectProblems } from '../collect-problems';
import { onDisk } from '../on-disk';

/**
 * Reads the image pins of each environment, `environments/images/<environment>.yaml`. A missing file has no text; a name
 * that cannot be an environment's has no file.
 *
 * @throws PlatformError `IMAGE_FILE_OUTSIDE` for a link that leads out of the project, `IMAGE_FILE_UNREADABLE`
 */
export function readPinFiles(
  project: string,
  environments: readonly string[],
): { readonly [environment: string]: PinFile } {
  const names = environments.filter((name) => dnsLabel.accepts(name));
  const files = collectProblems(names, (name) => {
    const file = pinFile(name);
    return [name, { file, text: onDisk('IMAGE_FILE_UNREADABLE', () => readPinFile(project, file)) }] as const;
  });
  return Object.fromEntries(files);
}

/** Relative to the project. */
export function pinFile(environment: string): string {
  return `environments/images/${environment}.yaml`;
}

function readPinFile(project: string, file: string): string {
  const path = realPath(join(project, file));
  if (path === undefined) return '';
  if (!path.startsWith(`${realpathSync(project)}${sep}`)) {
    throw refused('IMAGE_FILE_OUTSIDE', file, 'this link leads out of the project', 'a file within the project');
  }
  // a pipe or a device would keep the run waiting
  if (!statSync(path).isFile()) throw refused('IMAGE_FILE_UNREADABLE', file, 'this is not a file', 'a plain file');
  return readFileSync(path, 'utf8');
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function refused(code: string, file: string, message: string, accepted: string): PlatformError {
  return new PlatformError([{ code, severity: 'error', message, file, accepted }]);
}

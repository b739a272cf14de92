import type { Problem } from '../../problem';

/** Whether a file is one of those that keelson keeps for itself. */
export function isKept(path: string): boolean {
  return /[\\/]\.keelson([\\/]|$)/.test(path);
}

/**
 * What keelson needs to write and cannot: the bundled program of a source that changed, or the lock that two runs share.
 * All else that it keeps it can do without.
 *
 * @param found what the file system says
 */
export function stateUnusable(file: string, found: string): Problem {
  return {
    code: 'STATE_UNUSABLE',
    severity: 'error',
    message: 'keelson cannot write to .keelson/, where it keeps what runs need',
    file,
    found,
    fix: 'make it a folder that can be written to, with space left',
  };
}

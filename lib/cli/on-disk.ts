import { types } from 'node:util';
import { PlatformError } from '../problem';

/**
 * Runs a step that reads or writes files. What the file system refuses (no access, no space, a file in the way) is the
 * user's to mend, not a bug.
 *
 * @param code of the problem
 * @throws PlatformError with one problem of that code
 */
export function onDisk<Result>(code: string, step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const { path, message } = error;
    const problem = { code, severity: 'error' as const, message: 'the file system refused', found: message };
    throw new PlatformError([path === undefined ? problem : { ...problem, file: path }]);
  }
}

/** Whether Node made this error of a failed system call. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return types.isNativeError(error) && 'syscall' in error && 'code' in error;
}

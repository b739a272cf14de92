import { isSystemError, PlatformError } from '../problem';
import { isKept, stateUnusable } from './files/state-unusable';

/**
 * Runs a step that reads or writes files. What the file system refuses (no access, no space, a file in the way) is the
 * user's to mend, not a bug.
 *
 * @param code of the problem, unless it is in what keelson keeps for itself: `STATE_UNUSABLE`
 * @throws PlatformError with one problem of that code
 */
export function onDisk<Result>(code: string, step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    throw asProblem(code, error);
  }
}

/** As `onDisk`, for a step that takes its time. */
export async function onDiskLater<Result>(code: string, step: () => Promise<Result>): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    throw asProblem(code, error);
  }
}

function asProblem(code: string, error: unknown): unknown {
  if (!isSystemError(error)) return error;
  const { path, message } = error;
  if (path !== undefined && isKept(path)) return new PlatformError([stateUnusable(path, message)]);
  const problem = { code, severity: 'error' as const, message: 'the file system refused', found: message };
  return new PlatformError([path === undefined ? problem : { ...problem, file: path }]);
}

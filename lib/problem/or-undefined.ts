import { isSystemError } from './system-error';

/** The result of a step that may fail for the file system's sake, where nothing is lost then; undefined if it does. */
export function orUndefined<Result>(step: () => Result): Result | undefined {
  try {
    return step();
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}

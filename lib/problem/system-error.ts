import { types } from 'node:util';

/** Whether Node made this error of a failed system call, such as reading a file that is not there. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return types.isNativeError(error) && 'syscall' in error && 'code' in error;
}

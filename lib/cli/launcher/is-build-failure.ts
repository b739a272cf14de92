import type { BuildFailure } from 'esbuild';

/** Whether esbuild says that the sources are broken. */
export function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors) && 'warnings' in error;
}

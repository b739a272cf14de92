import type { Message } from 'esbuild';
import { isSystemError } from '../../problem/system-error'; // alone: the launcher loads this
import { isKept, stateUnusable } from '../files/state-unusable';

/**
 * Tells what went wrong before the program could, as the program would: for people, or with --json as one document.
 *
 * @returns the exit code that it was given
 */
export function reportFailure(exitCode: number, message: string, data: object): number {
  const isJson = process.argv.includes('--json');
  const text = isJson ? JSON.stringify({ exitCode, ...data }, undefined, 2) : message;
  (isJson ? process.stdout : process.stderr).write(`${text}\n`);
  return exitCode;
}

/** Tells of sources that cannot be bundled. */
export function reportBrokenSources(errors: readonly Message[]): number {
  return reportFailure(1, errors.map(formatError).join('\n'), { problems: errors.map(toProblem) });
}

/**
 * Tells of a program that cannot be bundled, for there is nowhere to put it.
 *
 * @returns undefined for any other error
 */
export function reportUnusableState(error: unknown): number | undefined {
  if (!isSystemError(error)) return undefined;
  const file = error.path ?? '.keelson';
  if (error.code !== 'ENOSPC' && !isKept(file)) return undefined;
  const problem = stateUnusable(file, error.message);
  return reportFailure(1, `${problem.message}: ${error.message}\n  fix: ${problem.fix ?? ''}`, { problems: [problem] });
}

/**
 * Tells of a package that the program imports and that is not installed.
 *
 * @returns undefined for any other error
 */
function reportMissingPackage(error: unknown): number | undefined {
  const name = error instanceof Error ? /^Cannot find module '([^./'][^']*)'/.exec(error.message)?.[1] : undefined;
  if (name === undefined) return undefined;
  const problem = { message: `the package of "${name}" is not installed`, fix: 'run npm install in the project' };
  const problems = [{ code: 'PACKAGE_MISSING', severity: 'error', ...problem }];
  return reportFailure(2, `${problem.message}: ${problem.fix}`, { problems });
}

function formatError({ text, location }: Message): string {
  if (location === null) return text;
  const { file, line, column, lineText } = location;
  return `${file}:${line}:${column + 1}: ${text}\n    ${lineText.trim()}`;
}

function toProblem({ text, location }: Message): object {
  const place = location === null ? {} : { file: location.file, line: location.line };
  return { code: 'SOURCE_BROKEN', severity: 'error', message: text, ...place };
}

/** Tells of a program that fails while it is loaded: a package is missing, or there is a bug. */
export function reportBrokenProgram(entry: string, error: unknown): number {
  return reportMissingPackage(error) ?? reportBug(entry, error);
}

function reportBug(entry: string, error: unknown): number {
  const bug = error instanceof Error && error.stack !== undefined ? error.stack : String(error);
  return reportFailure(3, `${entry} could not be loaded:\n${bug}`, { problems: [], bug });
}

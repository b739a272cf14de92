import type { Line } from '../command';
import type { Problem } from '../../problem';
import type { Host } from '../host';
import { createPaint } from './paint';
import { printable } from './printable';
import { printProblems } from './print-problems';

/** What came of a run, for people: results on the standard output, problems on the error output. */
export interface Told {
  readonly lines: readonly Line[];
  readonly problems: readonly Problem[];
  readonly milliseconds: number;
}

export function tellText(
  { lines, problems, milliseconds }: Told,
  host: Pick<Host, 'argv' | 'env' | 'stdout' | 'stderr'>,
): void {
  const { stdout, stderr } = host;
  for (const line of lines) stdout.write(`${printable(lineText(line, milliseconds))}\n`);
  if (problems.length > 0) stderr.write(printProblems(problems, createPaint(stderr, host)));
}

/** A line as it is told. */
export function lineText(line: Line, milliseconds: number): string {
  return typeof line === 'string' ? line : `${line.timed} in ${milliseconds} ms`;
}

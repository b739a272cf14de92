import { PlatformError, type Problem } from '../problem';
import { readCommandLine } from './command-line';
import type { Host } from './host';
import { createReporter } from './output/reporter';
import type { Program } from './program';
import { UsageError } from './usage-error';

/** 0 fine, 1 problems in the project, 2 wrong usage, 3 a bug of keelson or of a chart. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Runs one command line and tells what came of it. Never throws, and sets nothing in the process. */
export async function runKeelson(program: Program, host: Host): Promise<ExitCode> {
  const reporter = createReporter(host);
  try {
    const invocation = readCommandLine(host);
    if (invocation === undefined) return 0;
    const { command, options } = invocation;
    const session = { ...host, program, progress: reporter.progress };
    const { lines, data, problems = [] } = await command.run(session, options);
    return reporter.report(problems.some(isError) ? 1 : 0, { lines, data, problems });
  } catch (error) {
    if (error instanceof PlatformError) return reporter.report(1, { problems: error.problems });
    if (error instanceof UsageError) return reporter.report(2, { problems: error.problems });
    return reporter.reportBug(3, error);
  }
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

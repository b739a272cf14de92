import { PlatformError, type Problem } from '../problem';
import type { Outcome, Session } from './command';
import { readCommandLine } from './command-line';
import type { Host } from './host';
import { createReporter } from './output/reporter';
import { createStopwatch, profileLines } from './output/stopwatch';
import type { Program } from './program';
import { recordRun } from './run-record/record-run';
import { UsageError, usageProblem } from './usage-error';

/** 0 fine, 1 problems in the project, 2 wrong usage, 3 a bug of keelson or of a chart. */
export type ExitCode = 0 | 1 | 2 | 3;

/**
 * Runs one command line and tells what came of it. Never throws, and sets nothing in the process.
 *
 * @param program undefined outside of a project, where only commands run that need none
 */
export async function runKeelson(program: Program | undefined, host: Host): Promise<ExitCode> {
  const reporter = createReporter(host);
  try {
    const invocation = readCommandLine(host);
    if (invocation === undefined) return 0;
    const { command, options, words } = invocation;
    const session = openSession(program, host, reporter.progress);
    const outcome = profiled(await command.run(session, options, words), session, options);
    const { fails = (outcome.problems ?? []).some(isError), again } = outcome;
    if (!fails && again !== undefined) recordRun(host, again);
    return reporter.report(fails ? 1 : 0, outcome);
  } catch (error) {
    if (error instanceof PlatformError) return reporter.report(1, { problems: error.problems });
    if (error instanceof UsageError) return reporter.report(2, { problems: error.problems });
    return reporter.reportBug(3, error);
  }
}

function openSession(program: Program | undefined, host: Host, progress: Session['progress']): Session {
  return {
    ...host,
    ...createStopwatch(host.elapsed),
    progress,
    get program() {
      if (program !== undefined) return program;
      const message = `no main.ts in ${host.project} or a folder above it`;
      throw new UsageError([usageProblem(message, undefined, 'run this command inside a project')]);
    },
  };
}

/** With where the time went, if that was asked for. */
function profiled(outcome: Outcome, { phases, elapsed }: Session, { profile }: { profile?: unknown }): Outcome {
  if (profile !== true) return outcome;
  const { again: _measuredOnce, ...rest } = outcome;
  return {
    ...rest,
    lines: [...outcome.lines, ...profileLines(phases(), elapsed())],
    data: { ...outcome.data, profile: phases() },
  };
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

import { inspect } from 'node:util';
import type { Outcome } from '../command';
import type { Host, Output } from '../host';
import { formatOf, type Ending } from './formats';
import { createPaint } from './paint';
import { tellText } from './tell-text';
import { withinProject } from './within-project';

/** Tells what came of a run: results on the standard output, problems on the error output, or all as one document. */
export interface Reporter {
  readonly progress: (text: string) => void;
  /** @returns the exit code that it was given */
  report<Code extends number>(exitCode: Code, outcome: Partial<Outcome>): Code;
  /** Tells of an error that no user can fix. */
  reportBug<Code extends number>(exitCode: Code, error: unknown): Code;
}

const bugNotice =
  'This is a bug of keelson, or of a chart or extension of this project: please report it with the lines above.';

export function createReporter(host: Host): Reporter {
  const { argv, stdout, stderr, project, elapsed } = host;
  const format = formatOf(argv);
  const line = progressLine(stderr, format === undefined && host.env['TERM'] !== 'dumb');
  const end = (exitCode: number, outcome: Partial<Outcome>): Ending => ({
    exitCode,
    milliseconds: Math.round(elapsed()),
    lines: outcome.lines ?? [],
    data: outcome.data ?? {},
    problems: (outcome.problems ?? []).map((problem) => withinProject(problem, project)),
  });
  return {
    progress: line.show,
    report(exitCode, outcome) {
      line.clear();
      const ending = end(exitCode, outcome);
      if (format !== undefined) stdout.write(format(ending));
      else tellText(ending, host);
      return exitCode;
    },
    reportBug(exitCode, error) {
      line.clear();
      const bug = inspect(error);
      if (format !== undefined) stdout.write(format({ ...end(exitCode, {}), bug }));
      else stderr.write(`${bug}\n${createPaint(stderr, host)('red', bugNotice)}\n`);
      return exitCode;
    },
  };
}

interface ProgressLine {
  readonly show: (text: string) => void;
  readonly clear: () => void;
}

function progressLine(output: Output, isWanted: boolean): ProgressLine {
  let isShown = false;
  const clear = (): void => {
    if (isShown) output.write('\r\u001b[K');
    isShown = false;
  };
  const show = (text: string): void => {
    if (!isWanted || output.isTTY !== true) return;
    clear();
    output.write(text);
    isShown = true;
  };
  return { show, clear };
}

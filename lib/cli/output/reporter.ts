import { inspect } from 'node:util';
import type { Outcome } from '../command';
import type { Host, Output } from '../host';
import { createPaint } from './paint';
import { printProblems } from './print-problems';
import { printable } from './printable';
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
  const asJson = argv.includes('--json');
  const line = progressLine(stderr, !asJson && host.env['TERM'] !== 'dumb');
  const print = (exitCode: number, document: object): void => {
    const milliseconds = Math.round(elapsed());
    stdout.write(`${JSON.stringify({ exitCode, milliseconds, ...document }, undefined, 2)}\n`);
  };
  return {
    progress: line.show,
    report(exitCode, { lines = [], data = {}, problems = [] }) {
      line.clear();
      const shown = problems.map((problem) => withinProject(problem, project));
      if (asJson) print(exitCode, { problems: shown, ...data });
      else {
        for (const text of lines) stdout.write(`${printable(text)}\n`);
        if (shown.length > 0) stderr.write(printProblems(shown, createPaint(stderr, host)));
      }
      return exitCode;
    },
    reportBug(exitCode, error) {
      line.clear();
      const bug = inspect(error);
      if (asJson) print(exitCode, { problems: [], bug });
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

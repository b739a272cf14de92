import type { OptionValues } from 'commander';
import type { Problem } from '../problem';
import type { Host } from './host';
import type { Stopwatch } from './output/stopwatch';
import type { Program } from './program';
import type { RecordedDist } from './run-record/run-record';

/** What a command works with. */
export interface Session extends Pick<
  Host,
  'code' | 'programFile' | 'env' | 'project' | 'packageFolder' | 'today' | 'stdin' | 'elapsed'
> {
  /** @throws UsageError outside of a project */
  readonly program: Program;
  /** Says what is going on, on a terminal only. The next output replaces it. */
  readonly progress: (text: string) => void;
  /** Takes a step of the run and measures it, for `--profile`. */
  readonly measure: Stopwatch['measure'];
  /** What has been measured so far. */
  readonly phases: Stopwatch['phases'];
}

/** A line of a result; ` in 95 ms` is added to a timed one when it is told. */
export type Line = string | { readonly timed: string };

/** What a command found and did. */
export interface Outcome {
  /** The result for people. */
  readonly lines: readonly Line[];
  /** The result for programs: plain data, complete where `lines` is short. */
  readonly data: { readonly [key: string]: unknown };
  /** Default: none. */
  readonly problems?: readonly Problem[];
  /** Whether the exit code is 1; default: when a problem is an error. */
  readonly fails?: boolean;
  /** What the same command line says as long as nothing changes; default: it has to be run to be known. */
  readonly again?: Again;
}

export interface Again {
  readonly outcome: Outcome;
  /** Files and folders that the run read beside the sources of the program, relative to the project. */
  readonly inputs: readonly string[];
  /** The folder that the run left as it has to be; default: none. */
  readonly dist?: RecordedDist | undefined;
}

/** An option as commander reads it. */
export interface CommandOption {
  /** Such as `--out <folder>`; `<names...>` takes several. */
  readonly flags: string;
  readonly description: string;
}

/** A word as commander reads it. */
export interface CommandWord {
  /** Such as `[files...]`; square brackets for one that may be absent. */
  readonly name: string;
  readonly description: string;
}

/** One command. Every command has `--json`, `--format` and `--no-color` besides its own options. */
export interface Command {
  readonly name: string;
  /** For the help: a verb first, lower-case start, no full stop. */
  readonly summary: string;
  readonly options: readonly CommandOption[];
  /** Words that it takes besides options, in their order; default: none. */
  readonly words?: readonly CommandWord[];
  /** Names that its `--format` takes besides those of all commands; it writes such a form as lines. Default: none. */
  readonly formats?: readonly string[];
  /**
   * @param options by name, `out` for `--out <folder>`; one that was not given is absent
   * @param words those that belong to no option
   * @throws PlatformError for what the user can fix in the project
   * @throws UsageError for what they can fix on the command line
   */
  run(session: Session, options: OptionValues, words: readonly string[]): Promise<Outcome>;
}

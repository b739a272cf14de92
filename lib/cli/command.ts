import type { OptionValues } from 'commander';
import type { Problem } from '../problem';
import type { Host } from './host';
import type { Program } from './program';

/** What a command works with. */
export interface Session extends Pick<Host, 'env' | 'project' | 'elapsed'> {
  readonly program: Program;
  /** Says what is going on, on a terminal only. The next output replaces it. */
  readonly progress: (text: string) => void;
}

/** What a command found and did. A problem that is an error makes the exit code 1. */
export interface Outcome {
  /** The result for people. */
  readonly lines: readonly string[];
  /** The result for programs: plain data, complete where `lines` is short. */
  readonly data: { readonly [key: string]: unknown };
  /** Default: none. */
  readonly problems?: readonly Problem[];
}

/** An option as commander reads it. */
export interface CommandOption {
  /** Such as `--out <folder>`; `<names...>` takes several. */
  readonly flags: string;
  readonly description: string;
}

/** One command. Every command has `--json` and `--no-color` besides its own options. */
export interface Command {
  readonly name: string;
  /** For the help: a verb first, lower-case start, no full stop. */
  readonly summary: string;
  readonly options: readonly CommandOption[];
  /**
   * @param options by name, `out` for `--out <folder>`; one that was not given is absent
   * @throws PlatformError for what the user can fix in the project
   * @throws UsageError for what they can fix on the command line
   */
  run(session: Session, options: OptionValues): Promise<Outcome>;
}

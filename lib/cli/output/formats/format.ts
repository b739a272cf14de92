import type { Problem } from '../../../problem';
import type { Outcome } from '../../command';

/** What came of a run, to be printed. */
export interface Ending extends Outcome {
  readonly exitCode: number;
  readonly milliseconds: number;
  readonly problems: readonly Problem[];
  /** Stack of an error that no user can fix. */
  readonly bug?: string;
}

/** Prints what came of a run as one document for a program. */
export type Format = (ending: Ending) => string;

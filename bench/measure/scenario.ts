import type { Size } from './size';
import type { Step } from './step';

/** One thing that is measured: a tool doing something at some size. */
export interface Scenario {
  /** Such as `helm template`. */
  readonly tool: string;
  /** Such as `cold`; the same word means the same for all tools. */
  readonly what: string;
  /** Absent: it has none, such as the start of Node. */
  readonly size?: Size;
  readonly steps: readonly Step[];
  /** Puts back what a round changes; not measured. The first round is 1. */
  readonly before?: (round: number) => void;
  /** Throws if the round did not do its work; not measured. */
  readonly after?: (round: number) => void;
}

import type { Severity } from './problem';

/** What people read about a rule: `keelson validate --explain CODE` and docs/rules/CODE.md print it. */
export interface RulePage {
  /** Stable name in capitals, such as `IMAGE_NOT_PINNED`; the rule's file is called like it, in small letters. */
  readonly code: string;
  readonly severity: Severity;
  /** What the rule demands, one sentence without full stop: `every container sets a memory limit`. */
  readonly title: string;
  /** What goes wrong without it, two or three sentences. */
  readonly why: string;
  /** How to satisfy it in general; a violation says it for its own case. */
  readonly fix: string;
  /** Where the demand comes from: URLs, or names of standards and of other tools' checks. */
  readonly sources?: readonly string[];
}

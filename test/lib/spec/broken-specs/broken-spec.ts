import type { Edit } from '../fixtures/load-platform';

/** One mistake in the fixture, and the one problem that a user is told. */
export interface BrokenSpec extends Edit {
  /** What is wrong, after the words "fails on". */
  readonly name: string;
  /** Whether cfn-lint and the validator of the AWS CDK passed the same mistake in a template. */
  readonly isMissedByTools?: true;
  readonly code: string;
  readonly spec: string;
  /** File that is named; default: the edited one. */
  readonly in?: string;
  /** Text on the line that is named; default: the new text. */
  readonly at?: string;
  /** Further changes that the mistake needs; default: none. */
  readonly edits?: readonly Edit[];
  /** What the user reads besides the message. */
  readonly tells: { readonly found?: string; readonly accepted?: string; readonly fix?: string };
}

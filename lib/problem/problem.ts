/** How grave a problem is: an error stops the run, the others are told. */
export type Severity = 'error' | 'warning' | 'note';

/** One thing that the user can fix. */
export interface Problem {
  /** Stable id for tests, search and switches, such as `SPEC_UNKNOWN_KEY`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong: lower-case start, no full stop. */
  readonly message: string;
  /** Place in the resolved spec, such as `production.services.api.scaling.minReplicas`. */
  readonly spec?: string;
  /** The object it is about, such as `Deployment/aicode-prod/api`. */
  readonly object?: string;
  /** Field within the object, such as `spec.replicas`. */
  readonly field?: string;
  /** File to edit, relative to the project. */
  readonly file?: string;
  /** Line in that file, from 1. */
  readonly line?: number;
  /** The value found, printed short. */
  readonly found?: string;
  /** What would be accepted instead. */
  readonly accepted?: string;
  /** The change that mends it. */
  readonly fix?: string;
}

import type { FactKind } from '../facts';
import type { Finding } from '../finding';

/** What a rule said of an environment or a service, and what it had seen for that. Plain data. */
export interface Verdict {
  /** Digest of all that the rule saw: it says the same again of the same. */
  readonly seen: string;
  /** Kinds of facts that it looked at. */
  readonly reads: readonly FactKind[];
  readonly findings: readonly Finding[];
}

/** The verdicts about an environment by question, see `Question`. */
export interface Verdicts {
  readonly [question: string]: Verdict;
}

/** Keeps verdicts from run to run. */
export interface VerdictMemory {
  /** Those of the last run; none where nobody knows, or what was kept is not whole. */
  find(environment: string): Verdicts;
  keep(environment: string, verdicts: Verdicts): void;
}

/** A minor version of Kubernetes, also one whose schemas keelson does not hold. */
export type MinorVersion = `1.${number}`;

/** What became of some kinds of one API version, or will. */
export interface LifecycleRow {
  readonly apiVersion: string;
  readonly kinds: readonly string[];
  /** First version that has it, possibly only when switched on. Absent: before 1.16, or it does not matter any more. */
  readonly introducedIn?: MinorVersion;
  readonly deprecatedIn?: MinorVersion;
  /**
   * First version without it. For a version still to come: as announced, it may live longer. Alpha versions vanish
   * sooner than they announce: there it is the first version whose `k8s.io/api` does not hold it.
   */
  readonly removedIn?: MinorVersion;
  /** What to write instead; the same kind unless it names one. The latest there is, not the first that there was. */
  readonly replacement?: { readonly apiVersion: string; readonly kind?: string };
  /** What to know when moving: lower-case start, no full stop. */
  readonly note?: string;
  /** Where all of this stands. */
  readonly source: string;
}

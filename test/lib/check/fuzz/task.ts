/** How many specs are tried, and from which seed. */
export interface Runs {
  readonly numRuns: number;
  readonly seed: number;
}

/** What the worker is asked to do. */
export interface Task {
  /** Folder of this repository. */
  readonly project: string;
  readonly runs: Runs;
}

/** How many of the specs had problems, and how many had objects. */
export interface Seen {
  readonly legal: number;
  readonly illegal: number;
}

/** What the worker says: a spec begins, everything is well, or what is not. */
export type Report = { readonly begins: number } | { readonly seen: Seen } | { readonly failure: string };

import type { DiskFiles } from './disk-files';
import type { DiskListing } from './disk';

/** A file to write; `path` is relative to `dist`. */
export interface PlannedWrite {
  readonly path: string;
  /** Of the new text, lower-case hex. */
  readonly sha256: string;
  /** Asked only when the file is written. */
  readonly text: () => string;
  readonly reason: 'new' | 'changed';
}

/** What makes the disk equal to a tree. All paths are relative to `dist` and sorted. */
export interface TreePlan {
  readonly environment: string;
  readonly write: readonly PlannedWrite[];
  /** Files that the last run wrote and this one does not produce. */
  readonly remove: readonly string[];
  /** Folders that a killed run emptied, or only almost: removed if there is nothing in them. */
  readonly emptied: readonly string[];
  /** Number of files that are right as they are. */
  readonly unchanged: number;
  /** Files in the environment's folders that nobody owns: left where they are. */
  readonly foreign: readonly string[];
  /**
   * Files of `write` and `remove` that hold what no run wrote: somebody changed them since the last run, or made them
   * where a file is needed now. Conflict markers of Git do not count.
   */
  readonly edited: readonly string[];
  /** Temporary files and folders that a killed run left: removed. */
  readonly leftovers: readonly string[];
  /** The index, written last; undefined if it is right as it is. */
  readonly index: PlannedWrite | undefined;
  /** The index as a killed run should have left it, written first; undefined if the one on disk will do. */
  readonly settled: string | undefined;
  /** What the plan was made from. */
  readonly found: { readonly listing: DiskListing; readonly files: DiskFiles };
}

/** Numbers of a run for people; indexes and temporary files do not count as files. */
export interface PlanSummary {
  readonly written: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly foreign: number;
  /** Whether there is nothing to write or remove, indexes included. Foreign files do not matter. */
  readonly isCurrent: boolean;
}

/** Adds up the plans of all environments of a run. */
export function describePlan(plans: readonly TreePlan[]): PlanSummary {
  const sum = (count: (plan: TreePlan) => number): number => plans.reduce((total, plan) => total + count(plan), 0);
  const written = sum(({ write }) => write.length);
  const removed = sum(({ remove }) => remove.length);
  return {
    written,
    removed,
    unchanged: sum(({ unchanged }) => unchanged),
    foreign: sum(({ foreign }) => foreign.length),
    isCurrent: written + removed === 0 && plans.every(({ index }) => index === undefined),
  };
}

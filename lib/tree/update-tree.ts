import { listDisk, withFiles, type DiskListing } from './disk';
import { journalPath } from './journal';
import type { LockOwner } from './lock/lock-owner';
import { withLock } from './lock/run-lock';
import {
  FileStates,
  isSameListing,
  readKnownFiles,
  recordAfter,
  saveRecord,
  type KnownFiles,
  type RecordName,
} from './record';
import { describePlan, type TreePlan } from './tree-plan';
import { writeTree } from './write-tree';

/** Where runs keep what they know of one `dist`, outside of it; absolute paths, made when they are missing. */
export interface RunFiles {
  /** File with what lies below `dist`. Without it every file is read. */
  readonly record: string;
  /** Folder of the lock that runs which write hold. */
  readonly lock: string;
}

export interface RunOptions {
  readonly files: RunFiles;
  /** What `dist` holds after the run, such as a hash of all sources and options: `isUntouched` compares it. Default: nothing in particular. */
  readonly contentKey?: string;
  /** What somebody found who looked at all of `dist` in this run: the record that it looks like. Default: nobody has looked. */
  readonly seen?: RecordName | undefined;
}

export interface UpdateOptions extends RunOptions {
  /** Called once if another run is writing and this one has to wait; the other may be unknown. Default: it waits silently. */
  readonly onWait?: (owner: LockOwner | undefined) => void;
}

/** Plans every environment of a run with what is known of the files. Throws to write nothing. */
export type PlanRun = (known: KnownFiles) => readonly TreePlan[];

/**
 * Makes `dist` what the plans say, while no other run does: waits for its turn, plans, writes, and records what it left.
 *
 * @returns the plans that were carried out
 * @throws what `plan` throws; then nothing is written
 */
export function updateTree(
  dist: string,
  plan: PlanRun,
  { files, contentKey = '', onWait = () => undefined, seen }: UpdateOptions,
): Promise<readonly TreePlan[]> {
  return withLock(files.lock, onWait, () => {
    const known = readKnownFiles(files.record, seen);
    const plans = plan(known);
    const written = writeTree(dist, plans);
    const listings = plans.map((made) => listingAfter(dist, made));
    takeDown(files.record, known, { plans, listings, written, contentKey });
    return plans;
  });
}

/**
 * The plans of a run that writes nothing below `dist`. What it had to read it takes down for the next run.
 *
 * @throws what `plan` throws
 */
export function checkTree(plan: PlanRun, { files, contentKey = '', seen }: RunOptions): readonly TreePlan[] {
  const known = readKnownFiles(files.record, seen);
  const plans = plan(known);
  const listings = plans.map(({ found }) => found.listing);
  const isCurrent = describePlan(plans).isCurrent;
  takeDown(files.record, known, { plans, listings, written: none, contentKey: isCurrent ? contentKey : '' });
  return plans;
}

const none = new FileStates();

/** What lies in an environment's folders when a plan was carried out. */
function listingAfter(dist: string, { environment, found, ...plan }: TreePlan): DiskListing {
  const gone = [...plan.remove, ...plan.emptied, ...plan.leftovers];
  if (gone.length > 0 || found.listing.entries.has(journalPath(environment))) return listDisk(dist, environment);
  const written = plan.index ? [...plan.write, plan.index] : plan.write;
  const names = written.filter(({ reason }) => reason === 'new').map(({ path }) => path);
  return names.length === 0 ? found.listing : withFiles(found.listing, names);
}

interface Run {
  readonly plans: readonly TreePlan[];
  /** What lies below `dist` after the run. */
  readonly listings: readonly DiskListing[];
  readonly written: FileStates;
  readonly contentKey: string;
}

function takeDown(file: string, known: KnownFiles, { plans, written, contentKey, ...run }: Run): void {
  const listings = run.listings.map((listing, at) => ({ ...listing, foreign: new Set(plans[at]?.foreign) }));
  const states = [written, ...plans.map(({ found }) => found.files.states)];
  if (states.every(({ size }) => size === 0) && isSameListing(known, listings)) {
    if (contentKey !== known.record.contentKey) saveRecord(file, { ...known.record, contentKey });
    return;
  }
  // the clock of the file system, should it be behind ours
  const takenMs = written.size > 0 ? Math.min(written.newestMs, Date.now()) : Date.now();
  saveRecord(file, recordAfter(known, { listings, states, takenMs, contentKey }));
}

import { hashBytes, type FileRecord } from './file-record';
import { stampNumbers, type FileStates } from './file-states';
import { isSameListing } from './is-same-listing';
import { isSettled } from './is-settled';
import { filesOf, type KnownFiles } from './known-files';
import { recordedFolders, type Listing } from './recorded-folders';

/** What a run found and left below `dist`. */
export interface RunOutcome {
  /** All that lies there now, one listing an environment of the run. */
  readonly listings: readonly Listing[];
  /** Files that the run read or wrote, the latest news first. */
  readonly states: readonly FileStates[];
  readonly takenMs: number;
  readonly contentKey: string;
}

/** The record after a run. What earlier runs knew of other files stays, for it is true of whatever still looks the same. */
export function recordAfter(previous: KnownFiles, outcome: RunOutcome): FileRecord {
  const states = outcome.states.filter(({ size }) => size > 0);
  const hasRows = states.every(({ paths }) => [...paths].every((path) => previous.states.has(path)));
  const isPatch = hasRows && isSameListing(previous, outcome.listings);
  const { takenMs, contentKey } = outcome;
  return {
    takenMs,
    contentKey,
    ...(isPatch ? patched(previous, states) : renewed(previous, outcome.listings, states)),
  };
}

/** The same names with some rows replaced: a large platform of which a file changed. */
function patched(previous: KnownFiles, states: readonly FileStates[]): Omit<FileRecord, 'takenMs' | 'contentKey'> {
  const rows = rowsAgain(previous);
  for (const source of states.toReversed()) {
    for (const path of source.paths) setRow(rows, previous.states.rowOf(path) ?? 0, { source, path });
  }
  return { folders: previous.record.folders, ...rows };
}

function renewed(
  previous: KnownFiles,
  listings: readonly Listing[],
  states: readonly FileStates[],
): Omit<FileRecord, 'takenMs' | 'contentKey'> {
  const known = { states: previous.states, ...rowsAgain(previous) };
  const sourceOf = (path: string): FileStates | undefined => states.find((source) => source.has(path));
  const isKnown = (path: string): boolean => sourceOf(path) !== undefined || previous.states.has(path);
  const folders = recordedFolders(previous.record.folders, listings, isKnown);
  const paths = folders.flatMap((folder) => filesOf(folder));
  const rows = emptyRows(paths.length);
  paths.forEach((path, row) => {
    const source = sourceOf(path);
    if (source === undefined) copyRow(rows, row, known, path);
    else setRow(rows, row, { source, path });
  });
  return { folders, ...rows };
}

type Rows = Pick<FileRecord, 'stamps' | 'hashes'>;

function emptyRows(count: number): Rows {
  return { stamps: new Float64Array(count * stampNumbers), hashes: Buffer.alloc(count * hashBytes) };
}

/**
 * Rows of an earlier record for one that is taken later. A file that had changed just before the earlier one, and that
 * nobody read since, would be trusted by the later: it gets a size that no file has, and is read.
 */
function rowsAgain({ record: { stamps, hashes, takenMs } }: KnownFiles): Rows {
  const again = stamps.slice();
  for (let at = 0; at < again.length; at += stampNumbers) {
    const [, mtimeMs = 0, ctimeMs = 0] = again.subarray(at, at + stampNumbers);
    if (!isSettled(mtimeMs, ctimeMs, takenMs)) again[at] = -1;
  }
  return { stamps: again, hashes: Buffer.from(hashes) };
}

function setRow({ stamps, hashes }: Rows, row: number, { source, path }: { source: FileStates; path: string }): void {
  stamps.set(source.stampOf(path), row * stampNumbers);
  hashes.write(source.sha256Of(path) ?? '', row * hashBytes, 'hex');
}

function copyRow(rows: Rows, row: number, known: Rows & Pick<KnownFiles, 'states'>, path: string): void {
  const from = known.states.rowOf(path) ?? 0;
  rows.stamps.set(known.stamps.subarray(from * stampNumbers, (from + 1) * stampNumbers), row * stampNumbers);
  rows.hashes.set(known.hashes.subarray(from * hashBytes, (from + 1) * hashBytes), row * hashBytes);
}

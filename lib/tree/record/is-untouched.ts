import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { hashBytes, nameOf, type FileRecord, type RecordedFolder, type RecordName } from './file-record';
import { stampNumbers, type FileStamp } from './file-states';
import { isSettled } from './is-settled';
import { readRecord, saveRecord } from './record-file';

/**
 * Whether `dist` is exactly what the run left there that recorded it: no file changed, none missing, none added, also
 * none of somebody else. Made to be the quickest way to find out, and to be loaded alone: it costs a `readdir` a folder
 * and a `lstat` a file. Files that changed just before they were recorded are read once, and then recorded anew.
 *
 * @param recordFile where that run left its record; without it nothing is known and the answer is no
 * @param contentKey what `dist` has to hold, by the word of that run
 */
export function isUntouched(dist: string, recordFile: string, contentKey: string): boolean {
  const record = readRecord(recordFile);
  return record?.contentKey === contentKey && look({ dist, recordFile, record }) !== undefined;
}

/**
 * As `isUntouched`, whatever `dist` holds: the record that it looks like, if it is the record of a whole run. None of a
 * folder with files that changed a moment ago: those are to be read again.
 */
export function untouchedRecord(dist: string, recordFile: string): RecordName | undefined {
  const record = readRecord(recordFile);
  const found = record && look({ dist, recordFile, record });
  return found?.isSettled === true ? found.name : undefined;
}

interface Recorded {
  readonly dist: string;
  readonly recordFile: string;
  readonly record: FileRecord;
}

interface Untouched {
  readonly name: RecordName;
  /** Whether a change from now on shows in every file. */
  readonly isSettled: boolean;
}

function look({ dist, recordFile, record }: Recorded): Untouched | undefined {
  if (record.contentKey === '') return undefined;
  const startedMs = Date.now();
  const comparison: Comparison = { dist, record, rows: 0, unsettled: 0, newestMs: 0 };
  try {
    if (!record.folders.every((folder) => isSameFolder(comparison, folder))) return undefined;
  } catch {
    return undefined; // a folder is gone, or cannot be read: a run will say what is the matter
  }
  if (comparison.unsettled === 0) return { name: nameOf(record), isSettled: true };
  const again = { ...record, takenMs: startedMs };
  saveRecord(recordFile, again);
  return { name: nameOf(again), isSettled: isSettled(comparison.newestMs, 0, startedMs) };
}

interface Comparison {
  readonly dist: string;
  readonly record: FileRecord;
  /** Files compared so far. */
  rows: number;
  /** Of these, files that had to be read. */
  unsettled: number;
  /** When the last of those was changed. */
  newestMs: number;
}

function isSameFolder(comparison: Comparison, { path, isPlain, listing }: RecordedFolder): boolean {
  const folder = path === '' ? comparison.dist : `${comparison.dist}/${path}`;
  if (!isPlain) return isSameMixedFolder(comparison, folder, listing);
  const names = readdirSync(folder);
  if (names.join('\0') !== listing && names.sort().join('\0') !== listing) return false;
  for (const name of names) {
    if (!isSameFile(comparison, `${folder}/${name}`)) return false;
  }
  return true;
}

function isSameMixedFolder(comparison: Comparison, folder: string, listing: string): boolean {
  const recorded = listing === '' ? [] : listing.split('\0');
  const entries = new Map(readdirSync(folder, { withFileTypes: true }).map((entry) => [entry.name, entry]));
  if (entries.size !== recorded.length) return false;
  return recorded.every((item) => {
    const [kind, name] = [item.charAt(0), item.slice(1)];
    const entry = entries.get(name);
    if (entry === undefined || !isOfKind(entry, kind)) return false;
    return kind !== 'f' || isSameFile(comparison, `${folder}/${name}`);
  });
}

function isOfKind(entry: Dirent, kind: string): boolean {
  if (kind === 'd') return entry.isDirectory();
  return kind === 'x' || entry.isFile();
}

function isSameFile(comparison: Comparison, file: string): boolean {
  const { stamps, hashes, takenMs } = comparison.record;
  const row = comparison.rows;
  comparison.rows += 1;
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile() || !looksLike(stamps, row * stampNumbers, stats)) return false;
  if (isSettled(stats.mtimeMs, stats.ctimeMs, takenMs)) return true;
  comparison.unsettled += 1;
  comparison.newestMs = Math.max(comparison.newestMs, stats.mtimeMs, stats.ctimeMs);
  const found = createHash('sha256').update(readFileSync(file)).digest();
  return found.equals(hashes.subarray(row * hashBytes, (row + 1) * hashBytes));
}

function looksLike(stamps: Float64Array, at: number, { size, mtimeMs, ctimeMs, ino }: FileStamp): boolean {
  return stamps[at] === size && stamps[at + 1] === mtimeMs && stamps[at + 2] === ctimeMs && stamps[at + 3] === ino;
}

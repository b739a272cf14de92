import { hashBytes, type FileRecord, type RecordedFolder, type RecordName } from './file-record';
import { FileStates, stampNumbers, type FileStamp } from './file-states';
import { isSettled } from './is-settled';
import { readRecord } from './record-file';

/** What earlier runs know of the files below `dist`, so that a file which looks the same need not be read. */
export interface KnownFiles {
  readonly record: FileRecord;
  readonly states: FileStates;
  /**
   * Whether all of `dist` was looked at in this run and is what a whole run left: those files, and nothing of ours besides.
   * What is going to be overwritten or removed is looked at once more.
   */
  readonly isSeen: boolean;
}

/** Nothing: every file is read. */
export const nothingKnown: KnownFiles = {
  record: { takenMs: 0, contentKey: '', folders: [], stamps: new Float64Array(), hashes: Buffer.alloc(0) },
  states: new FileStates(),
  isSeen: false,
};

/**
 * What the last run recorded; a missing or damaged record knows nothing.
 *
 * @param seen the record that `dist` looks like; default: nobody has looked
 */
export function readKnownFiles(recordFile: string, seen?: RecordName): KnownFiles {
  const record = readRecord(recordFile);
  if (record === undefined) return nothingKnown;
  const isSeen = seen?.takenMs === record.takenMs && seen.contentKey === record.contentKey;
  return { record, states: statesOf(record), isSeen };
}

/** Content of a file that looks as recorded, lower-case hex; undefined if it has to be read. */
export function knownContent({ record, states }: KnownFiles, path: string, stamp: FileStamp): string | undefined {
  const { mtimeMs, ctimeMs } = stamp;
  if (!states.looksLike(path, stamp) || !isSettled(mtimeMs, ctimeMs, record.takenMs)) return undefined;
  return states.sha256Of(path);
}

/** Paths of the files of a folder that have a row, in the order of their rows. */
export function filesOf(folder: RecordedFolder): string[] {
  return itemsOf(folder).flatMap(([path, kind]) => (kind === 'f' ? [path] : []));
}

/** What lies in a folder, each with its kind: a file with a row, a folder that is recorded too, or anything else. */
export function itemsOf({ path: folder, isPlain, listing }: RecordedFolder): (readonly [path: string, kind: string])[] {
  if (listing === '') return [];
  const prefix = folder === '' ? '' : `${folder}/`;
  const items = listing.split('\0');
  if (isPlain) return items.map((name) => [prefix + name, 'f']);
  return items.map((item) => [prefix + item.slice(1), item.charAt(0)]);
}

function statesOf({ folders, stamps, hashes }: FileRecord): FileStates {
  const states = new FileStates();
  const hex = hashes.toString('hex');
  let row = 0;
  for (const folder of folders) {
    for (const path of filesOf(folder)) {
      const at = row * stampNumbers;
      const [size = 0, mtimeMs = 0, ctimeMs = 0, ino = 0] = stamps.subarray(at, at + stampNumbers);
      states.set(path, { size, mtimeMs, ctimeMs, ino }, hex.slice(row * 2 * hashBytes, (row + 1) * 2 * hashBytes));
      row += 1;
    }
  }
  return states;
}

import { hashBytes, type FileRecord, type RecordedFolder } from './file-record';
import { FileStates, stampNumbers, type FileStamp } from './file-states';
import { isSettled } from './is-settled';
import { readRecord } from './record-file';

/** What earlier runs know of the files below `dist`, so that a file which looks the same need not be read. */
export interface KnownFiles {
  readonly record: FileRecord;
  readonly states: FileStates;
}

/** Nothing: every file is read. */
export const nothingKnown: KnownFiles = {
  record: { takenMs: 0, contentKey: '', folders: [], stamps: new Float64Array(), hashes: Buffer.alloc(0) },
  states: new FileStates(),
};

/** What the last run recorded; a missing or damaged record knows nothing. */
export function readKnownFiles(recordFile: string): KnownFiles {
  const record = readRecord(recordFile);
  return record === undefined ? nothingKnown : { record, states: statesOf(record) };
}

/** Content of a file that looks as recorded, lower-case hex; undefined if it has to be read. */
export function knownContent({ record, states }: KnownFiles, path: string, stamp: FileStamp): string | undefined {
  const { mtimeMs, ctimeMs } = stamp;
  if (!states.looksLike(path, stamp) || !isSettled(mtimeMs, ctimeMs, record.takenMs)) return undefined;
  return states.sha256Of(path);
}

/** Paths of the files of a folder that have a row, in the order of their rows. */
export function filesOf({ path, isPlain, listing }: RecordedFolder): string[] {
  if (listing === '') return [];
  const items = listing.split('\0');
  const names = isPlain ? items : items.filter((item) => item.startsWith('f')).map((item) => item.slice(1));
  return path === '' ? names : names.map((name) => `${path}/${name}`);
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

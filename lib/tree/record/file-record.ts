import { createHash } from 'node:crypto';
import { stampNumbers } from './file-states';

/** One folder below `dist` and all that lay in it. */
export interface RecordedFolder {
  /** Relative to `dist`; empty for `dist` itself. */
  readonly path: string;
  /** Whether it holds nothing but files that have a row. */
  readonly isPlain: boolean;
  /**
   * Names in the order of the alphabet, joined by NUL. Where the folder is not plain, each has its kind before it:
   * `f` a file with a row, `d` a folder that is recorded too, `x` anything else.
   */
  readonly listing: string;
}

/** What lay below `dist` at the end of a run, and what each of its files held. */
export interface FileRecord {
  /** When it was recorded: files changed at that time or later are read again. Milliseconds since 1970. */
  readonly takenMs: number;
  /** What `dist` held by the word of the run, such as a hash of all sources; empty if it held nothing in particular. */
  readonly contentKey: string;
  readonly folders: readonly RecordedFolder[];
  /** Four numbers a file, in the order of `FileStamp`; files in the order of the folders and their listings. */
  readonly stamps: Float64Array;
  /** 32 bytes a file. */
  readonly hashes: Buffer;
}

/** Tells a record from those before and after it. */
export type RecordName = Pick<FileRecord, 'takenMs' | 'contentKey'>;

export function nameOf({ takenMs, contentKey }: FileRecord): RecordName {
  return { takenMs, contentKey };
}

export const hashBytes = 32;

// raised when the form changes: a reader knows its own only
const magic = 'keelson files 2';
const newline = 0x0a;

/**
 * A record as bytes, in pieces: one line with a checksum of all that follows, one with numbers, then stamps, hashes and names as
 * they are. Reading 24,000 files back takes 2 ms; as JSON it took 19 ms.
 */
export function printRecord({ takenMs, contentKey, folders, stamps, hashes }: FileRecord): readonly Buffer[] {
  const head = Buffer.from(`${takenMs} ${hashes.length / hashBytes}\n`);
  const text = Buffer.from([contentKey, ...folders.map(printFolder)].join('\0\0'));
  const body = [head, Buffer.from(stamps.buffer), hashes, text];
  return [Buffer.from(`${magic} ${sha256(body)}\n`), ...body];
}

/** Reads a record back; undefined if it is damaged or of another form. */
export function parseRecord(bytes: Buffer): FileRecord | undefined {
  const bodyAt = bytes.indexOf(newline) + 1;
  const body = bytes.subarray(bodyAt);
  if (bytes.toString('latin1', 0, bodyAt) !== `${magic} ${sha256([body])}\n`) return undefined;

  const stampsAt = body.indexOf(newline) + 1;
  const [takenMs = 0, files = 0] = body.toString('latin1', 0, stampsAt).split(' ').map(Number);
  const stamps = new Float64Array(files * stampNumbers);
  const hashesAt = stampsAt + stamps.byteLength;
  const textAt = hashesAt + files * hashBytes;
  Buffer.from(stamps.buffer).set(body.subarray(stampsAt, hashesAt)); // copied, for floats have to be aligned
  const [contentKey = '', ...folders] = body.toString('utf8', textAt).split('\0\0');
  return { takenMs, contentKey, folders: folders.map(parseFolder), stamps, hashes: body.subarray(hashesAt, textAt) };
}

function printFolder({ path, isPlain, listing }: RecordedFolder): string {
  return `${isPlain ? '=' : '*'}${path}${listing === '' ? '' : `\0${listing}`}`; // no two NULs but between folders
}

function parseFolder(text: string): RecordedFolder {
  const [path = ''] = text.split('\0', 1);
  return { path: path.slice(1), isPlain: path.startsWith('='), listing: text.slice(path.length + 1) };
}

function sha256(parts: readonly Buffer[]): string {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return digest.digest('hex');
}

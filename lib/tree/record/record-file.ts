import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { orUndefined } from '../../problem/or-undefined'; // alone: the launcher loads this
import { replaceFile } from '../replace-file';
import { parseRecord, printRecord, type FileRecord } from './file-record';

/** The record in a file; undefined if there is none, or it is damaged or unreadable: then every file is read. */
export function readRecord(file: string): FileRecord | undefined {
  const bytes = orUndefined(() =>
    statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined,
  );
  return bytes && parseRecord(bytes);
}

/**
 * Replaces the record as a whole: whoever reads it meanwhile has the old one or the new one. Where it cannot be kept, the
 * next run reads more files, and nothing else is lost.
 */
export function saveRecord(file: string, record: FileRecord): void {
  orUndefined(() => {
    mkdirSync(dirname(file), { recursive: true });
    replaceFile(file, printRecord(record));
  });
}

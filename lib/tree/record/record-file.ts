import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isSystemError } from '../../problem/system-error'; // alone: the launcher loads this
import { parseRecord, printRecord, type FileRecord } from './file-record';

/** The record in a file; undefined if there is none or it is damaged: then every file is read. */
export function readRecord(file: string): FileRecord | undefined {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  return parseRecord(readFileSync(file));
}

/**
 * Replaces the record as a whole: whoever reads it meanwhile has the old one or the new one. Where it cannot be kept, the
 * next run reads more files, and nothing else is lost.
 */
export function saveRecord(file: string, record: FileRecord): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writePieces(temporary, printRecord(record));
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    if (!isSystemError(error)) throw error;
  }
}

function writePieces(file: string, pieces: readonly Buffer[]): void {
  const descriptor = openSync(file, 'w');
  try {
    for (const piece of pieces) writeFileSync(descriptor, piece); // goes on where the last one ended
  } finally {
    closeSync(descriptor);
  }
}

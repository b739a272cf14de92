import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';

/**
 * Replaces a file as a whole: whoever reads it meanwhile has the old content or the new. Not made durable.
 *
 * @param content in one, or in pieces that are made as they are written
 */
export function replaceFile(path: string, content: string | Uint8Array | Iterable<Uint8Array>): void {
  const temporary = `${path}.${process.pid}.${threadId}.tmp`;
  try {
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(temporary, content);
    else writePieces(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writePieces(file: string, pieces: Iterable<Uint8Array>): void {
  const descriptor = openSync(file, 'w');
  try {
    for (const piece of pieces) writeFileSync(descriptor, piece); // goes on where the last one ended
  } finally {
    closeSync(descriptor);
  }
}

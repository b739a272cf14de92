import { closeSync, constants, fstatSync, openSync, readSync, statSync, type Stats } from 'node:fs';
import type { ReadLimits } from '../limits';
import type { ReadFault } from '../read-fault';
import { tooLarge } from '../too-large';
import { unreadable } from './unreadable';

/** A file's bytes, or why they are not read. */
export type ReadBytes = { readonly bytes: Uint8Array } | { readonly fault: ReadFault };

/**
 * Reads a plain file, following links. Its size is looked at first, so that a large one costs nothing; a pipe or device,
 * which could block or never end, is not opened.
 */
export function readBytes(path: string, limits: ReadLimits): ReadBytes {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return { fault: unreadable(`this is ${typeOf(stats)}, not a file`) };
    return readOpen(openSync(path, constants.O_RDONLY | constants.O_NONBLOCK), limits);
  } catch (error) {
    return { fault: unreadable(error) };
  }
}

/** Looks again at what was opened: it can have been exchanged in the meantime, or grow while it is read. */
function readOpen(file: number, limits: ReadLimits): ReadBytes {
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) return { fault: unreadable(`this is ${typeOf(stats)}, not a file`) };
    if (stats.size > limits.bytes) return { fault: tooLarge(stats.size, limits) };
    const chunks: Buffer[] = [];
    for (let size = 0; size <= limits.bytes;) {
      const buffer = Buffer.allocUnsafe(Math.max(stats.size - size, 0) + spare);
      const count = readSync(file, buffer);
      if (count === 0) return { bytes: Buffer.concat(chunks) };
      chunks.push(buffer.subarray(0, count));
      size += count;
    }
    return { fault: tooLarge(limits.bytes + 1, limits) };
  } finally {
    closeSync(file);
  }
}

/** Bytes asked for beyond a file's known size, to see its end, or one whose size is told as 0. */
const spare = 4096;

function typeOf(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a pipe';
  if (stats.isSocket()) return 'a socket';
  return 'a device';
}

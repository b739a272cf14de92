import { createHash, hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { orUndefined } from '../../problem';
import { replaceFile } from '../../tree/replace-file';
import type { RenderedBundle } from '../rendered-bundle';
import { isBundle } from './entry';

/** The bundles of the last run by their keys, without their texts: what a run that changes little asks for. */
export type Shelf = ReadonlyMap<string, RenderedBundle>;

/** File in the folder of the cache; no key is called so. */
export const shelfName = 'shelf';

const digestLength = 64;
const newline = 0x0a;
const linesInPiece = 200;
const nothing = Buffer.alloc(0);

/**
 * Replaces the shelf: a line a bundle, with its key and the bundle as JSON, and at the end a checksum of all. Of two runs
 * that end at once the later one has its way, and what it did not use is still found in the entries.
 */
export function writeShelf(folder: string, bundles: Shelf): void {
  replaceFile(join(folder, shelfName), printShelf(bundles));
}

/** An empty one if there is none, or it is not as it was written. */
export function readShelf(folder: string): Shelf {
  const bytes = orUndefined(() => readFileSync(join(folder, shelfName))) ?? nothing;
  const end = bytes.length - digestLength;
  const body = bytes.subarray(0, Math.max(end, 0));
  if (end < 0 || bytes.toString('latin1', end) !== hash('sha256', body)) return new Map();
  return new Map([...linesOf(body)].flatMap(parseLine));
}

/** In pieces: that of a large platform has tens of megabytes. */
function* printShelf(bundles: Shelf): Generator<Buffer> {
  const digest = createHash('sha256');
  for (let rest = [...bundles]; rest.length > 0; rest = rest.slice(linesInPiece)) {
    const lines = rest.slice(0, linesInPiece).map(([key, bundle]) => `${key} ${JSON.stringify(bundle)}\n`);
    const piece = Buffer.from(lines.join(''));
    digest.update(piece);
    yield piece;
  }
  yield Buffer.from(digest.digest('hex'));
}

function* linesOf(body: Buffer): Generator<string> {
  let begin = 0;
  while (begin < body.length) {
    const end = body.indexOf(newline, begin);
    yield body.toString('utf8', begin, end);
    begin = end + 1;
  }
}

function parseLine(line: string): readonly (readonly [string, RenderedBundle])[] {
  const space = line.indexOf(' ');
  const bundle: unknown = JSON.parse(line.slice(space + 1));
  return isBundle(bundle) ? [[line.slice(0, space), bundle]] : [];
}

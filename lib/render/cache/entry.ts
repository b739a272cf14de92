import { hash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { RenderedBundle } from '../rendered-bundle';

/** Bytes in front of the bundle: its SHA-256, and its length as an unsigned 32-bit number. */
const digestLength = 32;
const headLength = digestLength + 4;

/**
 * A bundle as one file: checksum, length, the bundle, and then its texts one after the other. Each text has its own
 * checksum in the bundle, so whoever needs only the bundle does not read them.
 *
 * The bundle is written as V8 clones it, not as JSON: what is one object in the facts is one again afterwards.
 */
export function printEntry(bundle: RenderedBundle, texts: readonly string[]): Buffer {
  const body = serialize(bundle);
  const head = Buffer.alloc(headLength);
  hash('sha256', body, 'buffer').copy(head);
  head.writeUInt32LE(body.length, digestLength);
  return Buffer.concat([head, body, ...texts.map((text) => Buffer.from(text))]);
}

/** The bundle of an entry; undefined unless it is as it was printed. */
export function bundleIn(entry: Buffer): RenderedBundle | undefined {
  if (entry.length < headLength) return undefined;
  const body = entry.subarray(headLength, textsAt(entry));
  if (!hash('sha256', body, 'buffer').equals(entry.subarray(0, digestLength))) return undefined;
  const bundle: unknown = deserialize(body);
  return isBundle(bundle) ? bundle : undefined;
}

/** As far as anything but its checksum, which says that this program printed it, can tell. */
function isBundle(value: unknown): value is RenderedBundle {
  return typeof value === 'object' && value !== null && 'files' in value && 'facts' in value;
}

/** The text of a bundle's file in its entry; undefined unless it is as it was printed. */
export function textIn(entry: Buffer, { files }: RenderedBundle, position: number): string | undefined {
  const file = files[position];
  if (file === undefined || entry.length < headLength) return undefined;
  const begin = files.slice(0, position).reduce((sum, { bytes }) => sum + bytes, textsAt(entry));
  const text = entry.subarray(begin, begin + file.bytes);
  return hash('sha256', text) === file.sha256 ? text.toString('utf8') : undefined;
}

function textsAt(entry: Buffer): number {
  return headLength + entry.readUInt32LE(digestLength);
}

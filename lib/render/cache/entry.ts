import { createHash } from 'node:crypto';
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
  digestOf(body).copy(head);
  head.writeUInt32LE(body.length, digestLength);
  return Buffer.concat([head, body, ...texts.map((text) => Buffer.from(text))]);
}

/** An entry read back. */
export interface Entry {
  readonly bundle: RenderedBundle;
  readonly content: Buffer;
  /** Where the texts begin in the content. */
  readonly textsAt: number;
}

/** Undefined unless the bundle is as it was printed. */
export function parseEntry(content: Buffer): Entry | undefined {
  if (content.length < headLength) return undefined;
  const textsAt = headLength + content.readUInt32LE(digestLength);
  const body = content.subarray(headLength, textsAt);
  if (!digestOf(body).equals(content.subarray(0, digestLength))) return undefined;
  const bundle: unknown = deserialize(body);
  return isBundle(bundle) ? { bundle, content, textsAt } : undefined;
}

/** As far as anything but its checksum, which says that this program printed it, can tell. */
function isBundle(value: unknown): value is RenderedBundle {
  return typeof value === 'object' && value !== null && 'files' in value && 'facts' in value;
}

/** The text of a bundle's file; undefined unless it is as it was printed. */
export function textIn({ bundle, content, textsAt }: Entry, position: number): string | undefined {
  const file = bundle.files[position];
  if (file === undefined) return undefined;
  const before = bundle.files.slice(0, position).reduce((sum, { bytes }) => sum + bytes, textsAt);
  const text = content.subarray(before, before + file.bytes);
  return digestOf(text).toString('hex') === file.sha256 ? text.toString('utf8') : undefined;
}

function digestOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

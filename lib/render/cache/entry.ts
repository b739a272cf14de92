import { hash } from 'node:crypto';
import { digestOf } from '../../check';
import type { BundleTexts, RenderedBundle } from '../rendered-bundle';

/** Where a text stands in an entry, in bytes. */
export interface Span {
  readonly begin: number;
  readonly length: number;
}

/** Bytes at the end: the length of the bundle as an unsigned 32-bit number, and its SHA-256. */
const tailLength = 4 + 32;

/**
 * A bundle as one file: the texts of its files, those of its facts, the bundle as JSON, and the length and checksum of that.
 * Each text has its own checksum in the bundle and a place that follows from it, so whoever has the bundle reads what they
 * need and nothing else.
 */
export function printEntry(bundle: RenderedBundle, { files, facts }: BundleTexts): Buffer {
  const body = Buffer.from(JSON.stringify(bundle));
  const tail = Buffer.alloc(tailLength);
  tail.writeUInt32LE(body.length);
  hash('sha256', body, 'buffer').copy(tail, 4);
  return Buffer.concat([...[...files, ...facts].map((text) => Buffer.from(text)), body, tail]);
}

/** The bundle of an entry; undefined unless it is as it was printed. */
export function bundleIn(entry: Buffer): RenderedBundle | undefined {
  const tailAt = entry.length - tailLength;
  const bodyAt = tailAt < 0 ? -1 : tailAt - entry.readUInt32LE(tailAt);
  if (bodyAt < 0) return undefined;
  const body = entry.subarray(bodyAt, tailAt);
  if (!hash('sha256', body, 'buffer').equals(entry.subarray(tailAt + 4))) return undefined;
  const bundle: unknown = JSON.parse(body.toString());
  return isBundle(bundle) ? bundle : undefined;
}

/** As far as anything but its checksum, which says that this program printed it, can tell. */
export function isBundle(value: unknown): value is RenderedBundle {
  return typeof value === 'object' && value !== null && 'files' in value && 'facts' in value;
}

/** Where the texts of all files stand. */
export function filesSpan({ files }: RenderedBundle): Span {
  return { begin: 0, length: bytesOf(files) };
}

/** Where the text of one stands; of no length where there is no such file. */
export function fileSpan({ files }: RenderedBundle, position: number): Span {
  return { begin: bytesOf(files.slice(0, position)), length: files[position]?.bytes ?? 0 };
}

/** Where the texts of all facts stand. */
export function factsSpan({ files, facts }: RenderedBundle): Span {
  return { begin: bytesOf(files), length: bytesOf(facts) };
}

/** Whether the texts of an entry are as they were printed. */
export function hasWholeTexts(entry: Buffer, bundle: RenderedBundle): boolean {
  let at = 0;
  const next = ({ bytes }: { readonly bytes: number }): Buffer => entry.subarray(at, (at += bytes));
  return (
    bundle.files.every((file) => hash('sha256', next(file)) === file.sha256) &&
    bundle.facts.every((kind) => digestOf(next(kind)) === kind.digest)
  );
}

function bytesOf(texts: readonly { readonly bytes: number }[]): number {
  return texts.reduce((sum, { bytes }) => sum + bytes, 0);
}

import { hash } from 'node:crypto';
import type { Manifest } from '../../manifest';
import { shaperOf, type ContentNames, type Shaper } from './content-names';
import type { Fact } from './fact';
import { factKinds, factsOfEach, factSubject, type FactKind, type Facts } from './facts';

/** What is known of one kind of facts of a bundle without its text. */
export interface KindSummary {
  readonly kind: FactKind;
  /** Of the text. */
  readonly bytes: number;
  /** SHA-256 of the text, base64url. */
  readonly digest: string;
  /** The same of the text without what names of the bundle's objects follow their content in. */
  readonly shape: string;
}

/** One kind of facts of a bundle as text; it lies in the cache until a rule asks for it. */
export interface PrintedKind extends KindSummary {
  readonly text: string;
}

/** The facts of one bundle. */
export interface PrintedFacts {
  /** Those that it has facts of. */
  readonly facts: readonly PrintedKind[];
  readonly contentNames: ContentNames;
}

/** Prints the facts of bundles, kind by kind: the processor then has the code of its reader at hand. */
export function printFacts(bundles: readonly (readonly Manifest[])[]): readonly PrintedFacts[] {
  const subjects = bundles.map((manifests) => manifests.map(factSubject));
  const printed = bundles.map((manifests) => {
    const facts: PrintedKind[] = [];
    return { facts, shaper: shaperOf(manifests.map(({ body }) => body.metadata.name)) };
  });
  for (const kind of factKinds) {
    for (const [index, list] of factsOfEach(kind, subjects).entries()) {
      const one = printed[index];
      if (one !== undefined && list.length > 0) one.facts.push(printKind(kind, list, one.shaper));
    }
  }
  return printed.map(({ facts, shaper }) => ({ facts, contentNames: shaper.names() }));
}

function printKind(kind: FactKind, list: readonly Fact[], shaper: Shaper): PrintedKind {
  const text = JSON.stringify(list).slice(1, -1);
  const digest = digestOf(text);
  const shape = shaper.shapeOf(text);
  return { kind, text, bytes: Buffer.byteLength(text), digest, shape: shape === text ? digest : digestOf(shape) };
}

/** Of the text of a kind, as `KindSummary` has it. */
export function digestOf(text: string | Uint8Array): string {
  return hash('sha256', text, 'base64url');
}

/** The same of plain data; keys count in their order. */
export function digestOfData(data: unknown): string {
  return digestOf(JSON.stringify(data));
}

/**
 * The facts of one kind of several bundles from their texts.
 *
 * @param texts of that kind, as `printFacts` made them, in UTF-8
 */
export function parseFacts<Kind extends FactKind>(kind: Kind, texts: readonly Uint8Array[]): Facts[Kind] {
  const pieces = texts.flatMap((text) => [comma, text]).slice(1);
  const facts: unknown = JSON.parse(`[${Buffer.concat(pieces).toString()}]`);
  if (!isListOf(kind, facts)) throw new Error(`the facts "${kind}" are no list`);
  return facts;
}

const comma = Buffer.from(',');

/** As far as anything but their digest, which says that this program printed them, can tell. */
function isListOf<Kind extends FactKind>(_: Kind, value: unknown): value is Facts[Kind] {
  return Array.isArray(value);
}

import { hash } from 'node:crypto';
import { shaperOf, type ContentNames } from './content-names';
import { factKinds, type FactKind, type Facts } from './facts';

/** The facts of one bundle as texts, one a kind that it has facts of; they lie in the cache until a rule asks for them. */
export type PrintedFacts = readonly PrintedKind[];

export interface PrintedKind {
  readonly kind: FactKind;
  readonly text: string;
}

/** What is known of a printed kind of facts without its text. */
export interface KindSummary {
  readonly kind: FactKind;
  /** Of the text. */
  readonly bytes: number;
  /** SHA-256 of the text, base64url. */
  readonly digest: string;
  /** The same of the text without what names of the bundle's objects follow their content in. */
  readonly shape: string;
}

/** What is known of the printed facts of a bundle without their texts. */
export interface FactsSummary {
  readonly kinds: readonly KindSummary[];
  readonly contentNames: ContentNames;
}

export function printFacts(facts: Facts): PrintedFacts {
  return factKinds.flatMap((kind) => {
    const list = facts[kind];
    return list.length === 0 ? [] : [{ kind, text: JSON.stringify(list).slice(1, -1) }];
  });
}

/** @param names of the bundle's objects */
export function summaryOf(facts: PrintedFacts, names: readonly string[]): FactsSummary {
  const shaper = shaperOf(names);
  const kinds = facts.map(({ kind, text }) => {
    const shape = digestOf(shaper.shapeOf(text));
    return { kind, bytes: Buffer.byteLength(text), digest: digestOf(text), shape };
  });
  return { kinds, contentNames: shaper.names() };
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

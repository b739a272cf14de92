import { hash } from 'node:crypto';
import { factKinds, type FactKind, type Facts } from './facts';

/** The facts of one bundle as texts, one a kind that it has facts of; they lie in the cache until a rule asks for them. */
export type PrintedFacts = readonly PrintedKind[];

export interface PrintedKind {
  readonly kind: FactKind;
  readonly text: string;
}

/** What is known of a printed kind of facts without its text. */
export interface FactsSummary {
  readonly kind: FactKind;
  /** Of the text. */
  readonly bytes: number;
  /** SHA-256 of the text, base64url. */
  readonly digest: string;
}

export function printFacts(facts: Facts): PrintedFacts {
  return factKinds.flatMap((kind) => {
    const list = facts[kind];
    return list.length === 0 ? [] : [{ kind, text: JSON.stringify(list).slice(1, -1) }];
  });
}

export function summaryOf({ kind, text }: PrintedKind): FactsSummary {
  return { kind, bytes: Buffer.byteLength(text), digest: digestOf(text) };
}

/** Of the text of a kind, as `FactsSummary` has it. */
export function digestOf(text: string | Uint8Array): string {
  return hash('sha256', text, 'base64url');
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

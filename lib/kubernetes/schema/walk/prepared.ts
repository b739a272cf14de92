import type { JsonSchema } from '../json-schema';
import type { Link } from './link';
import type { NumberRules } from './number-rules';
import type { SizeRules } from './size-rules';
import type { TextRules } from './text-rules';

/** A schema as the walker needs it. */
export interface Prepared {
  /** Closed and resolved; for what is seldom asked, and for messages. */
  readonly schema: JsonSchema;
  /** See `typeBits`. */
  readonly types: number;
  /** Bits of those of its types, texts and numbers and such, of which nothing else is judged. */
  readonly plainTypes: number;
  readonly nullable: boolean;
  readonly text: TextRules | undefined;
  readonly number: NumberRules | undefined;
  readonly map: MapRules;
  readonly list: ListRules;
  readonly alternatives: Alternatives | undefined;
  /** Whether branches and the number of fields judge what a server makes of the value, see `asServerReads`. */
  readonly isReadFirst: boolean;
}

/** What a schema says about the fields of a map. */
export interface MapRules {
  readonly fields: ReadonlyMap<string, Field>;
  /** Without those that have a default. */
  readonly required: readonly string[];
  /** Schema of fields that are not listed; `undefined`: they are kept and not looked at; `refused`: there may be none. */
  readonly others: Link | 'refused' | undefined;
  /** Whether null counts as unset there too. */
  readonly othersSkipNull: boolean;
  readonly size: SizeRules | undefined;
}

export interface Field {
  readonly link: Link;
  /** Whether null counts as unset. */
  readonly skipsNull: boolean;
}

/** What a schema says about the elements of a list. */
export interface ListRules {
  readonly items: Link | undefined;
  /** Fields that no two elements may share all of; empty: no two elements may be equal; undefined: any may. */
  readonly keys: readonly KeyField[] | undefined;
  readonly size: SizeRules | undefined;
}

export interface KeyField {
  readonly name: string;
  /** What an element counts as having that leaves the field out. */
  readonly standard: unknown;
}

/** Rules for a value as a whole. */
export interface Alternatives {
  readonly values: readonly unknown[] | undefined;
  /** Whether there is more than `values`. */
  readonly hasBranches: boolean;
  readonly all: readonly Link[];
  readonly any: readonly Link[] | undefined;
  readonly one: readonly Link[] | undefined;
  readonly not: Link | undefined;
}

import type { Manifest } from '../../manifest';
import type { ObjectId } from '../violation';

/** Something that an object tells the rules which look across objects. Plain data: it is cached with its bundle. */
export interface Fact {
  readonly object: ObjectId;
}

/** A selector of labels as most kinds have it. */
export interface LabelSelector {
  readonly matchLabels: { readonly [key: string]: string };
  readonly matchExpressions: readonly LabelExpression[];
}

export interface LabelExpression {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly string[];
}

/** Reads the facts of one kind from an object; none from an object of another kind. */
export type FactReader<Kind extends Fact> = (manifest: Manifest, object: ObjectId) => readonly Kind[];

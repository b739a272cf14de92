/** A map of plain data, as YAML gives it. */
type Data = { readonly [key: string]: unknown };

/** A field that an API server does not let anybody change once the object exists. */
export interface ImmutableField {
  /** Keys from the top of the object, such as `['spec', 'selector']`. */
  readonly path: readonly string[];
  /** Keys right below it that may change all the same; default: none. */
  readonly mutable?: readonly string[];
  /** What an API server reads where the field is absent; default: absence is a value of its own. */
  readonly default?: unknown;
  /** Where it may be absent on one side without a change: the server keeps, or has filled in, what it has. */
  readonly mayBeAbsent?: 'before' | 'after' | 'either';
  /** When the field is fixed, judged by the whole object before and after; default: always. */
  readonly applies?: (before: Data, after: Data) => boolean;
  /** Whether two values that differ mean the same; default: never. */
  readonly isSame?: (before: unknown, after: unknown) => boolean;
  /** Whether the values may be secret, so that nobody prints them; default: they may be printed. */
  readonly isSecret?: boolean;
}

/** The fixed fields of a kind, whatever its version. */
export interface ImmutableKind {
  /** API group; the core group is the empty string. */
  readonly group: string;
  readonly kind: string;
  readonly fields: readonly ImmutableField[];
  /** How to get there all the same, a clause that starts with a verb. */
  readonly remedy: string;
}

/** A field at the top of `spec`. */
export function inSpec(field: string, rest: Omit<ImmutableField, 'path'> = {}): ImmutableField {
  return { path: ['spec', ...field.split('.')], ...rest };
}

/** A field at the top of the object. */
export function atTop(field: string, rest: Omit<ImmutableField, 'path'> = {}): ImmutableField {
  return { path: [field], ...rest };
}

/** The value of `spec.<field>`; undefined where there is none. */
export function specField({ spec }: Data, field: string): unknown {
  if (typeof spec !== 'object' || spec === null || !Object.hasOwn(spec, field)) return undefined;
  return Reflect.get(spec, field);
}

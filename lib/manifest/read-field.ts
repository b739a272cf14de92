/** A map of plain data. */
export type Fields = { readonly [key: string]: unknown };

/**
 * The value at a path of keys and positions; undefined where nothing stands, whatever stands around it.
 *
 * @example fieldAt(body, 'spec', 'template', 'spec', 'containers', 0, 'image')
 */
export function fieldAt(value: unknown, ...path: readonly (string | number)[]): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = Reflect.get(at, step);
  }
  return at;
}

/** What a map has by a name that users choose; not what every object inherits, for a service may be called `constructor`. */
export function entryOf<Value>(map: { readonly [name: string]: Value }, name: string): Value | undefined {
  return Object.hasOwn(map, name) ? map[name] : undefined;
}

/** The fields of a map; none of anything else, so that a check reads on where a schema has already refused. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : noFields;
}

/** The entries of a list; none of anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : noEntries;
}

/** A text, or undefined. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A number, or undefined. */
export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/**
 * A text, number or boolean as a text, for what is written now with quotes and now without; undefined for anything else.
 * Not `String`: it throws on `{ toString: 1 }`.
 */
export function scalarOf(value: unknown): string | undefined {
  const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isScalar ? String(value) : undefined;
}

/** The texts, numbers and booleans of a list as texts; what else stands in it is left out. */
export function scalarsOf(value: unknown): readonly string[] {
  return listOf(value).flatMap((entry) => scalarOf(entry) ?? []);
}

/** The texts of a map such as labels; entries that are no text are left out. */
export function textsOf(value: unknown): { readonly [key: string]: string } {
  if (!isFields(value)) return noTexts;
  return isTexts(value) ? value : Object.fromEntries(Object.entries(value).filter(isTextEntry));
}

const noTexts: { readonly [key: string]: string } = {};
const noFields: Fields = {};
const noEntries: readonly unknown[] = [];

/** Nearly always all are: then the map need not be copied. */
function isTexts(fields: Fields): fields is { readonly [key: string]: string } {
  for (const key in fields) if (typeof fields[key] !== 'string') return false;
  return true;
}

function isTextEntry(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string';
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

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
  return isFields(value) ? value : {};
}

/** The entries of a list; none of anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text, or undefined. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A number, or undefined. */
export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** The texts of a map such as labels; entries that are no text are left out. */
export function textsOf(value: unknown): { readonly [key: string]: string } {
  const entries = Object.entries(fieldsOf(value));
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Replaces what stands in for a value, such as a `Lazy`; undefined for a value that stands for itself. */
export type Replace = (value: object) => { readonly by: unknown } | undefined;

export interface PlainDataOptions {
  readonly replace: Replace;
  /** Leaves empty lists and maps out. */
  readonly dropsEmpty: boolean;
}

type Fields = { readonly [key: string]: unknown };

/**
 * What `resolve` and then `sanitizeValue` of cdk8s 2.70 make of a value, in one walk: stand-ins replaced, keys sorted,
 * null and undefined left out of maps.
 *
 * @throws Error for instances of classes, with the words of cdk8s
 */
export function plainData(value: unknown, options: PlainDataOptions): unknown {
  if (typeof value === 'object') {
    if (value === null) return undefined;
    if (Array.isArray(value)) return plainList(value, options);
    return isPlainMap(value) ? plainMap(value, options) : standIn(value, options);
  }
  return typeof value === 'function' ? standIn(value, options) : value;
}

function plainList(list: readonly unknown[], options: PlainDataOptions): unknown {
  if (options.dropsEmpty && list.length === 0) return undefined;
  return list.map((item) => plainData(item, options));
}

function plainMap(map: Fields, options: PlainDataOptions): unknown {
  const result: { [key: string]: unknown } = {};
  let isEmpty = true;
  for (const key of sortedKeys(map)) {
    const value = plainData(map[key], options);
    if (value === undefined || key === '__proto__') continue; // cdk8s loses that key too
    result[key] = value;
    isEmpty = false;
  }
  return options.dropsEmpty && isEmpty ? undefined : result;
}

function sortedKeys(map: Fields): readonly string[] {
  const keys = Object.keys(map);
  let last = '';
  for (const key of keys) {
    if (key < last) return keys.sort();
    last = key;
  }
  return keys;
}

/** What has a function `resolve` is a token to cdk8s, also a map. */
function isPlainMap(value: object): value is Fields {
  return value.constructor === Object && !('resolve' in value && typeof value.resolve === 'function');
}

function standIn(value: object, options: PlainDataOptions): unknown {
  const replaced = options.replace(value);
  if (replaced !== undefined) return plainData(replaced.by, options);
  if (typeof value === 'function') return value;
  if (value.constructor.name === 'Object') return plainMap({ ...value }, options); // a map of another realm
  throw new Error(`can't render non-simple object of type '${value.constructor.name}'`);
}

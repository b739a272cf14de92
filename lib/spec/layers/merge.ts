/** A tree of settings: maps by key, everything else is a leaf. */
export type Tree = { readonly [key: string]: unknown };

/** Whether a value is a map that merges by key. Lists and instances of classes replace as a whole. */
export function isTree(value: unknown): value is Tree {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * Lays one tree over another, as RFC 7386 (JSON Merge Patch) says: maps merge by key, lists and scalars replace,
 * `null` removes the key. `undefined` changes nothing. Neither argument is changed; keys of the result are sorted,
 * so that the order in which a user writes them never shows.
 */
export function merge(lower: Tree, upper: Tree): Tree {
  const entries: [string, unknown][] = [];
  for (const key of Object.keys({ ...lower, ...upper }).sort()) {
    const value = mergeValue(own(lower, key), own(upper, key));
    if (value !== undefined) entries.push([key, value]);
  }
  return Object.fromEntries(entries);
}

/** Lays layers over each other, the lowest first. */
export function mergeAll(layers: readonly Tree[]): Tree {
  return layers.reduce(merge, {});
}

/** The value of a key that a tree has itself, not one that every object inherits: a service may be called "constructor". */
export function own(tree: Tree, key: string): unknown {
  return Object.hasOwn(tree, key) ? tree[key] : undefined;
}

function mergeValue(lower: unknown, upper: unknown): unknown {
  if (upper === undefined) return lower;
  if (upper === null) return undefined;
  return isTree(upper) ? merge(isTree(lower) ? lower : {}, upper) : upper;
}

import type { KubernetesObject } from './manifest';
import { isFields, type Fields } from './read-field';

/**
 * Puts keys in the one order in which every object is written: `apiVersion`, `kind` and `metadata`, then the alphabet,
 * and the alphabet all the way down. Where a key came from (a class, a patch, an overlay) must not show in a diff.
 *
 * @returns a new object; blocks in it that were in order are those of the body itself
 */
export function inCanonicalOrder(body: KubernetesObject): KubernetesObject {
  const { apiVersion, kind, metadata, ...rest } = body;
  const { name, ...others } = metadata;
  return { apiVersion, kind, metadata: { ...sortedMap({ ...others, name }), name }, ...sortedMap(rest) };
}

function sortedValue(value: unknown): unknown {
  if (Array.isArray(value)) return sortedList(value);
  return isFields(value) ? sortedMap(value) : value;
}

// What is in order stays the object that it is. Nearly all is, for cdk8s sorts too, and copies take twice as long.

function sortedList(list: readonly unknown[]): readonly unknown[] {
  let result = list;
  list.forEach((value, index) => {
    const sorted = sortedValue(value);
    if (sorted !== value) result = result.with(index, sorted);
  });
  return result;
}

function sortedMap(map: Fields): Fields {
  if (!isSorted(map)) return rebuilt(map);
  let result: { [key: string]: unknown } | undefined;
  for (const key in map) {
    const sorted = sortedValue(map[key]);
    if (sorted === map[key]) continue;
    result ??= { ...map };
    result[key] = sorted;
  }
  return result ?? map;
}

function rebuilt(map: Fields): Fields {
  const keys = Object.keys(map).sort();
  return Object.fromEntries(keys.map((key) => [key, sortedValue(map[key])]));
}

function isSorted(map: Fields): boolean {
  let last = '';
  for (const key in map) {
    if (key < last) return false;
    last = key;
  }
  return Object.getPrototypeOf(map) === Object.prototype;
}

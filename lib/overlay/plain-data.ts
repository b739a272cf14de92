import type { KubernetesObject } from '../manifest';

/** A map of plain data. */
export type Data = { readonly [key: string]: unknown };

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** The value of a key that a map has itself, not one that every object inherits. */
export function own(data: Data, key: string): unknown {
  return Object.hasOwn(data, key) ? data[key] : undefined;
}

/** The same map with one key set, or without it when the value is undefined. */
export function withKey(data: Data, key: string, value: unknown): Data {
  if (value !== undefined) return Object.fromEntries([...Object.entries(data), [key, value]]);
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== key));
}

/** Whether a value still is an object that Kubernetes can take. */
export function isKubernetesObject(value: unknown): value is KubernetesObject {
  if (!isData(value) || !isData(value['metadata'])) return false;
  return [value['apiVersion'], value['kind'], value['metadata']['name']].every(isFilledText);
}

/** How a plain value reads where only its text counts, as in a merge key. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** Whether two values are the same data. Where they come from does not count, as it would for `isDeepStrictEqual`. */
export function isSameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (isList(one) && isList(other)) {
    return one.length === other.length && one.every((value, index) => isSameData(value, other[index]));
  }
  if (!isData(one) || !isData(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSameData(one[key], other[key]))
  );
}

/** Prints a value short enough for one line. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

function isFilledText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

import type { KubernetesObject } from './manifest';

/**
 * Puts keys in the one order in which every object is written: `apiVersion`, `kind` and `metadata`, then the alphabet,
 * and the alphabet all the way down. Where a key came from (a class, a patch, an overlay) must not show in a diff.
 */
export function inCanonicalOrder(body: KubernetesObject): KubernetesObject {
  const { apiVersion, kind, metadata, ...rest } = body;
  const { name, ...others } = metadata;
  return { apiVersion, kind, metadata: { ...sortedMap({ ...others, name }), name }, ...sortedMap(rest) };
}

function sortedMap(map: object): { [key: string]: unknown } {
  const entries = Object.entries(map).sort(([one], [two]) => (one < two ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, sortedValue(value)]));
}

function sortedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedValue);
  return typeof value === 'object' && value !== null ? sortedMap(value) : value;
}

import { isFields, type Fields } from '../manifest';

/** A value of a spec that holds no other: a plain value, or a list, which layers replace as a whole. */
export interface Leaf {
  readonly path: readonly string[];
  readonly value: unknown;
}

export function leavesOf(value: unknown, path: readonly string[] = []): readonly Leaf[] {
  if (!isFields(value)) return value === undefined || value === null ? [] : [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

/** The same data with one leaf another. What is not on the way to it is shared. */
export function withLeaf<Spec extends object>(spec: Spec, path: readonly string[], value: unknown): Spec {
  return { ...spec, ...replaced(spec, path, value) };
}

function replaced(spec: object, [key, ...rest]: readonly string[], value: unknown): Fields {
  if (key === undefined) return {};
  const inner: unknown = Reflect.get(spec, key);
  const next = rest.length === 0 || !isFields(inner) ? value : { ...inner, ...replaced(inner, rest, value) };
  return { [key]: next };
}

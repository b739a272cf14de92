/** Paths to what differs between two values: of blocks the keys that differ, of anything else the whole. */
export function changedPaths(before: unknown, after: unknown): readonly (readonly string[])[] {
  if (isSame(before, after)) return [];
  if (!isBlock(before) || !isBlock(after)) return [[]];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const isFunction = keys.some((key) => key === 'Ref' || key.startsWith('Fn::'));
  if (isFunction) return [[]]; // a value that CloudFormation computes is one value
  return keys.flatMap((key) => changedPaths(before[key], after[key]).map((path) => [key, ...path]));
}

function isBlock(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Order of keys means nothing in a template; order of items does, at worst. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isBlock(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}

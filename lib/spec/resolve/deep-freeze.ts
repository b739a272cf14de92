/** Freezes a value and everything in it: a chart cannot change what another chart reads. */
export function deepFreeze<T>(value: T, seen = new Set<unknown>()): T {
  if (typeof value !== 'object' || value === null || seen.has(value)) return value;
  seen.add(value);
  for (const inner of Object.values(Object.freeze(value))) deepFreeze(inner, seen);
  return value;
}

import { isRecord } from '../json-schema';

/** A text that equal values share, whatever the order of their fields. */
export function valueKey(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isRecord(part) ? inOrder(part) : part)) ?? 'undefined';
}

function inOrder(map: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).sort(([one], [two]) => (one < two ? -1 : 1)));
}

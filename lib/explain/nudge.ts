import { isFields } from '../manifest';

/**
 * Other values of the same type, the likeliest to be taken first. They need not make sense to a cluster: only what
 * depends on them is looked at. None for what has no neighbour.
 */
export function nudge(value: unknown): readonly unknown[] {
  switch (typeof value) {
    case 'boolean':
      return [!value];
    case 'number':
      return [value + 1, value * 2 + 1, value - 1];
    case 'string':
      return [`1${value}`, `${value}1`, `${value}x`]; // a digit in front leaves a quantity a quantity, a range a range
    default:
      return Array.isArray(value) ? nudgeList(value) : [];
  }
}

/** Every element at once, for a field may hold any of them; then the first alone, which keeps the others valid. */
function nudgeList(list: readonly unknown[]): readonly unknown[] {
  const [first, ...rest] = list;
  if (first === undefined) return [];
  const whole = [0, 1, 2].map((turn) => list.map((element) => nudgeElement(element, turn)));
  return [...whole, ...nudge(first).map((other) => [other, ...rest])];
}

function nudgeElement(element: unknown, turn: number): unknown {
  if (!isFields(element)) return nudge(element)[turn] ?? nudge(element)[0] ?? element;
  return Object.fromEntries(Object.entries(element).map(([key, value]) => [key, nudgeElement(value, turn)]));
}

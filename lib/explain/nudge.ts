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

function nudgeList([first, ...rest]: readonly unknown[]): readonly unknown[] {
  return nudge(first).map((other) => [other, ...rest]);
}

/** Freezes inputs as far as nobody has: a chart sees the same whatever thread it is in, and changes nothing for the next. */
export function freezeInputs(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freezeInputs(inner);
}

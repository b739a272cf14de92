/** One step down: the name of a field, or a position in a list. */
export type Step = string | number;

/**
 * A place within an object, as people write it.
 *
 * @example fieldPath(['metadata', 'labels', 'a.b/c']) // 'metadata.labels["a.b/c"]': a label's key has dots of its own
 */
export function fieldPath(steps: readonly Step[]): string {
  return steps.map(printed).join('').replace(/^\./, '');
}

function printed(step: Step): string {
  if (typeof step === 'number') return `[${step}]`;
  return /^[\w$-]+$/.test(step) && !/^\d+$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
}

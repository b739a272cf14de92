/** What CloudFormation does to a resource when a property changes, the gentlest first. */
export const effects = ['in place', 'interrupts', 'may replace', 'replaces'] as const;

export type Effect = (typeof effects)[number];

/** The graver of two. */
export function worse(one: Effect, other: Effect): Effect {
  return effects.indexOf(one) < effects.indexOf(other) ? other : one;
}

/** Whether the old resource is gone afterwards, or could be. */
export function isReplacement(effect: Effect): boolean {
  return effect === 'replaces' || effect === 'may replace';
}

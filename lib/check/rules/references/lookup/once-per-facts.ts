import type { Facts } from '../../../facts';

/** Makes an index of facts once for all rules that want it. */
export function oncePerFacts<Index>(make: (facts: Facts) => Index): (facts: Facts) => Index {
  const made = new WeakMap<Facts, { readonly index: Index }>();
  return (facts) => {
    const known = made.get(facts) ?? { index: make(facts) };
    made.set(facts, known);
    return known.index;
  };
}

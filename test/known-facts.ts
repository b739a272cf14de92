import { digestOf, factsOf, type EnvironmentFacts, type FactKind, type Facts, type FactSource } from '../lib/check';
import type { Manifest } from '../lib/manifest';

/** The facts of objects as checks take them from a cache. */
export function knownFacts(manifests: readonly Manifest[]): EnvironmentFacts {
  return {
    ...sourceOf(factsOf(manifests)),
    ofBundle: (path) => sourceOf(factsOf(manifests.filter(({ bundle }) => bundle === path))),
  };
}

function sourceOf(facts: Facts): FactSource {
  return {
    digestOf: (kind) => digestOf(JSON.stringify(facts[kind])),
    read<Kind extends FactKind>(kind: Kind): Facts[Kind] {
      return facts[kind];
    },
  };
}

import type { Manifest } from '../manifest';
import { checkObjects } from './check-objects';
import { factsOf, printFacts, type PrintedFacts } from './facts';
import type { Finding } from './finding';
import type { Target } from './rule';
import { rules } from './rules';
import { byScope } from './rules-of';

/** What the checks take from one bundle. Plain data, kept with the bundle: bodies are not needed after this. */
export interface BundleCheck {
  /** What rules about single objects say. */
  readonly findings: readonly Finding[];
  /** For rules that look across bundles, one text a kind. */
  readonly facts: PrintedFacts;
}

/** Judges the objects of one bundle as far as they can be judged alone. */
export function checkBundle(manifests: readonly Manifest[], target: Target): BundleCheck {
  return { findings: checkObjects(manifests, byScope(rules).object, target), facts: printFacts(factsOf(manifests)) };
}

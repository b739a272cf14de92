import type { Manifest } from '../manifest';
import { checkObjects } from './check-objects';
import { factsOf } from './facts';
import { findingsBy, type Finding } from './finding';
import type { Target } from './rule';
import { rules } from './rules';
import { byScope } from './rules-of';

/** What the rules that need no spec say about objects from anywhere, taken together as one environment. */
export function checkManifests(manifests: readonly Manifest[], target: Target): readonly Finding[] {
  const { object, environment } = byScope(rules);
  const facts = factsOf(manifests);
  return [
    ...checkObjects(manifests, object, target),
    ...environment.flatMap((rule) => findingsBy(rule, rule.check(facts, target))),
  ];
}

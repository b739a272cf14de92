import { rules, type Facts, type Finding } from '../../../../lib/check';
import { checkObjects } from '../../../../lib/check/check-objects';
import { factsOf } from '../../../../lib/check/facts';
import { findingsBy } from '../../../../lib/check/finding';
import { byScope } from '../../../../lib/check/rules-of';
import { targetOf } from '../../../../lib/check/target-of';
import type { KubernetesObject, Manifest } from '../../../../lib/manifest';
import type { EnvironmentManifests } from '../../../../lib/render';
import { projectKinds } from '../../../custom-kinds';
import { joinedFacts } from '../../../joined-facts';
import { referenceEnvironment } from '../../../reference-platform';
import { askSpecRule } from '../ask-rule';

const { object: objectRules, environment: environmentRules, spec: specRules } = byScope(rules);

/** Whether any rule says something new about an environment when one of its objects is another. */
export type IsReported = (manifest: Manifest, body: KubernetesObject) => boolean;

/**
 * Judges an environment again and again with one object changed. What did not change is not read again: rules about
 * single objects see the one object, the others the facts of all, and those only where the object's own facts differ.
 */
export function oneObjectChanged({ name, manifests }: EnvironmentManifests): IsReported {
  const environment = referenceEnvironment(name);
  const target = targetOf(environment, projectKinds());
  const parts = new Map(manifests.map((manifest) => [manifest, factsOf([manifest])] as const));

  function* findingsOfAll(facts: Facts): Generator<Finding> {
    for (const rule of environmentRules) yield* findingsBy(rule, rule.check(facts, target));
    for (const rule of specRules) yield* findingsBy(rule, askSpecRule(rule, { environment, facts, target }));
  }

  const known = new Set([
    ...checkObjects(manifests, objectRules, target).map(print),
    ...[...findingsOfAll(joinedFacts([...parts.values()]))].map(print),
  ]);
  const isNew = (finding: Finding): boolean => !known.has(print(finding));

  return (manifest, body) => {
    const changed = { ...manifest, body };
    if (checkObjects([changed], objectRules, target).some(isNew)) return true;
    const own = factsOf([changed]);
    if (JSON.stringify(own) === JSON.stringify(parts.get(manifest))) return false;
    const facts = joinedFacts([...parts].map(([one, part]) => (one === manifest ? own : part)));
    for (const finding of findingsOfAll(facts)) if (isNew(finding)) return true;
    return false;
  };
}

function print(finding: Finding): string {
  return JSON.stringify(finding);
}

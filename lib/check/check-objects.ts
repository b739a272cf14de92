import { podTemplatesOf, type Manifest } from '../manifest';
import { objectIdOf } from './facts';
import { findingsBy, type Finding } from './finding';
import type { ObjectRule, ObjectSubject, Target } from './rule';
import { rulesByKind } from './rules-by-kind';

/** What the rules about single objects find in a bundle. */
export function checkObjects(
  manifests: readonly Manifest[],
  rules: readonly ObjectRule[],
  target: Target,
): readonly Finding[] {
  const rulesFor = rulesByKind(rules, target);
  return manifests.flatMap((manifest) => {
    const { body } = manifest;
    const subject = { body, pods: podTemplatesOf(body), target };
    return findingsIn(subject, manifest, rulesFor(subject));
  });
}

function findingsIn(subject: ObjectSubject, manifest: Manifest, rules: readonly ObjectRule[]): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const violations = rule.check(subject);
    if (violations.length === 0) continue; // nearly always
    const object = objectIdOf(manifest);
    const placed = violations.map((violation) => ({ ...violation, object }));
    findings.push(...findingsBy(rule, placed));
  }
  return findings;
}

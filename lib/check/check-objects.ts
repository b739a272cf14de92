import { podTemplatesOf, type Manifest } from '../manifest';
import { objectIdOf } from './facts';
import { findingsBy, type Finding } from './finding';
import { kindName } from './kind-name';
import type { ObjectRule, ObjectSubject, Target } from './rule';

/** What the rules about single objects find in a bundle. */
export function checkObjects(
  manifests: readonly Manifest[],
  rules: readonly ObjectRule[],
  target: Target,
): readonly Finding[] {
  const findings: Finding[] = [];
  const rulesFor = rulesByKind(rules);
  for (const manifest of manifests) {
    const { body } = manifest;
    const subject = { body, pods: podTemplatesOf(body), target };
    for (const rule of rulesFor(subject)) {
      const violations = rule.check(subject);
      if (violations.length === 0) continue; // nearly always
      const object = objectIdOf(manifest);
      const placed = violations.map((violation) => ({ ...violation, object }));
      findings.push(...findingsBy(rule, placed));
    }
  }
  return findings;
}

/** Gives an object the rules that are about it, chosen once a kind. */
function rulesByKind(rules: readonly ObjectRule[]): (subject: ObjectSubject) => readonly ObjectRule[] {
  const chosen = new Map<string, readonly ObjectRule[]>();
  return ({ body, pods }) => {
    const kind = kindName(body);
    const key = pods.length > 0 ? `${kind} with pods` : kind;
    const known = chosen.get(key);
    if (known !== undefined) return known;
    const wanted = rules.filter(({ about }) => isAbout(about, kind, pods.length > 0));
    chosen.set(key, wanted);
    return wanted;
  };
}

function isAbout(about: ObjectRule['about'], kind: string, hasPods: boolean): boolean {
  if (about === undefined) return true;
  return about === 'pods' ? hasPods : about.includes(kind);
}

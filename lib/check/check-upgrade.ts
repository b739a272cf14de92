import { identityOf, type Manifest } from '../manifest';
import { objectIdOf } from './facts';
import { findingsBy, type Finding } from './finding';
import type { UpgradeRule } from './rule';

/**
 * What a change of an environment's objects does to those that stand in the cluster already. Objects are paired by
 * identity (group, kind, namespace, name); a new one harms nobody.
 *
 * @param before as committed, and so as applied
 * @param after as rendered now
 */
export function checkUpgrade(
  before: readonly Manifest[],
  after: readonly Manifest[],
  rules: readonly UpgradeRule[],
): readonly Finding[] {
  const next = new Map(after.map((manifest) => [identityOf(manifest.body), manifest] as const));
  return before.flatMap((old) => {
    const now = next.get(identityOf(old.body));
    const change = { before: old.body, after: now?.body };
    return rules.flatMap((rule) =>
      findingsBy(
        rule,
        rule.check(change).map((violation) => ({ ...violation, object: objectIdOf(now ?? old) })),
      ),
    );
  });
}

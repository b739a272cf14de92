import { kindKey, skippedRules } from '../../kubernetes';
import type { Rendered } from '../platform/rendered';
import { count } from '../output/count';

/** CEL rules of the custom resources in use, which nobody but a cluster judges. */
export function skippedRuleLines({ environments, crds }: Rendered): string[] {
  const objects = environments.flatMap(({ facts }) => facts().read('objects'));
  const used = [...new Set(objects.map(({ object: { apiVersion, kind } }) => kindKey(apiVersion, kind)))].sort();
  const kinds = used.flatMap((key) => crds.get(key) ?? []);
  const lines = kinds.flatMap((kind) =>
    skippedRules(kind).map(({ path, rule }) => `  ${kind.kind} ${path}: ${rule.replace(/\s+/g, ' ')}`),
  );
  return lines.length === 0 ? [] : [`${count(lines.length, 'rule')} that only a cluster judges (CEL):`, ...lines];
}

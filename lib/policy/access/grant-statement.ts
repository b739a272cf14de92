import { fieldAt, listOf, textOf } from '../../manifest';
import type { Violation } from '../../problem';
import { celTexts } from '../cel-variables';
import type { PolicyExpression, PolicyInput, PolicyStatement } from '../statement';

/** Rights that no role may give. */
export interface ForbiddenGrant {
  readonly groups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
  /** Whether they are harmless for objects that the rule names. */
  readonly unlessNamed?: boolean;
  readonly message: string;
  readonly fix: string;
}

/**
 * The check of a statement about what roles give, and its CEL. Wildcards have a statement of their own and do not count
 * here, or one rule would be told ten times.
 */
export function grantStatement(grant: ForbiddenGrant): Pick<PolicyStatement, 'check'> & { cel: PolicyExpression } {
  return {
    check: ({ body }: PolicyInput) =>
      listOf(body['rules']).flatMap((rule, index) => judge(rule, `rules[${index}]`, grant) ?? []),
    cel: { expression: expressionOf(grant), message: grant.message },
  };
}

function judge(rule: unknown, field: string, grant: ForbiddenGrant): Violation | undefined {
  const both = (key: string, forbidden: readonly string[]): readonly string[] =>
    listOf(fieldAt(rule, key)).flatMap((entry) => {
      const text = textOf(entry);
      return text !== undefined && forbidden.includes(text) ? [text] : [];
    });
  const resources = both('resources', grant.resources);
  const verbs = both('verbs', grant.verbs);
  if (both('apiGroups', grant.groups).length === 0 || resources.length === 0 || verbs.length === 0) return undefined;
  if (grant.unlessNamed === true && listOf(fieldAt(rule, 'resourceNames')).length > 0) return undefined;
  return { field, message: grant.message, found: `${verbs.join(', ')} on ${resources.join(', ')}`, fix: grant.fix };
}

function expressionOf({ groups, resources, verbs, unlessNamed }: ForbiddenGrant): string {
  const parts = [
    `r.?apiGroups.orValue([]).exists(x, x in ${celTexts(groups)})`,
    `r.?resources.orValue([]).exists(x, x in ${celTexts(resources)})`,
    `r.verbs.exists(x, x in ${celTexts(verbs)})`,
    ...(unlessNamed === true ? ['size(r.?resourceNames.orValue([])) == 0'] : []),
  ];
  // a ClusterRole that is put together from others has rules: null
  return `object.?rules.orValue(null) == null || object.rules.all(r, !(${parts.join(' && ')}))`;
}

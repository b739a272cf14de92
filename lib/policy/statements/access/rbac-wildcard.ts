import { fieldAt, listOf, textOf } from '../../../manifest';
import { roleKinds } from '../../kinds';
import { rbacGoodPractices } from '../../sources';
import type { PolicyStatement } from '../../statement';

const keys = ['apiGroups', 'resources', 'verbs', 'nonResourceURLs'];

/** A star also means what does not exist yet. */
export const rbacWildcard: PolicyStatement = {
  code: 'RBAC_WILDCARD',
  severity: 'error',
  title: 'no role has a wildcard',
  why: 'A star gives rights over kinds and verbs that nobody thought of: secrets, subresources such as pods/exec, verbs such as escalate, and every custom resource that is installed later.',
  fix: 'name the API groups, resources and verbs that are needed',
  sources: [
    rbacGoodPractices,
    'Trivy KSV-0044 to 0046',
    'kubescape C-0187',
    'CIS 5.1.3',
    'kube-linter wildcard-in-rules',
  ],
  subject: roleKinds,
  check: ({ body }) =>
    listOf(body['rules']).flatMap((rule, index) =>
      keys.flatMap((key) => {
        const stars = listOf(fieldAt(rule, key)).flatMap((entry) => {
          const text = textOf(entry) ?? '';
          return text.includes('*') ? [text] : [];
        });
        if (stars.length === 0) return [];
        return [
          {
            field: `rules[${index}].${key}`,
            message: 'the role has a wildcard',
            found: stars.join(', '),
            fix: 'name what is needed',
          },
        ];
      }),
    ),
  cel: {
    expression: `object.?rules.orValue(null) == null || object.rules.all(r, [${keys.map((key) => `r.?${key}.orValue([])`).join(', ')}].all(list, list.all(x, !x.contains('*'))))`,
    message: 'roles may not have wildcards',
  },
};

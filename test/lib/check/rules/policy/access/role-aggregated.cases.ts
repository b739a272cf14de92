import type { RuleCases } from '../../../rule-cases';
import { clusterRole, role } from '../objects';

export const cases: RuleCases = {
  code: 'ROLE_AGGREGATED',
  passes: [
    { yaml: clusterRole({ rules: [] }, { labels: { 'rbac.authorization.k8s.io/aggregate-to-view': 'true' } }) },
    {
      yaml: clusterRole({
        aggregationRule: { clusterRoleSelectors: [{ matchLabels: { 'acme.dev/role': 'reader' } }] },
      }),
    },
  ],
  fails: [
    {
      yaml: clusterRole({ rules: [] }, { labels: { 'rbac.authorization.k8s.io/aggregate-to-admin': 'true' } }),
      says: [
        'ClusterRole/api metadata.labels["rbac.authorization.k8s.io/aggregate-to-admin"]: the rules become part of a role that others hold; found true; fix: remove the label',
      ],
    },
    {
      yaml: clusterRole({ aggregationRule: { clusterRoleSelectors: [{}] } }),
      says: [
        'ClusterRole/api aggregationRule.clusterRoleSelectors[0]: the role gathers the rules of all others; found a selector without labels; fix: select by a label of its own',
      ],
    },
  ],
  doesNotApply: [{ yaml: role({ apiGroups: [''], resources: ['pods'], verbs: ['get'] }) }],
};

import type { RuleCases } from '../../../rule-cases';
import { clusterRole, role, service } from '../objects';

export const cases: RuleCases = {
  code: 'RBAC_WILDCARD',
  passes: [{ yaml: role({ apiGroups: ['apps'], resources: ['deployments'], verbs: ['get'] }) }],
  fails: [
    {
      yaml: role({ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }),
      says: [
        'Role/shop/api rules[0].apiGroups: the role has a wildcard; found *; fix: name what is needed',
        'Role/shop/api rules[0].resources: the role has a wildcard; found *; fix: name what is needed',
        'Role/shop/api rules[0].verbs: the role has a wildcard; found *; fix: name what is needed',
      ],
    },
    {
      yaml: clusterRole({
        rules: [
          { apiGroups: [''], resources: ['pods', 'pods/*'], verbs: ['get'] },
          { nonResourceURLs: ['/metrics', '/debug/*'], verbs: ['get'] },
        ],
      }),
      says: [
        'ClusterRole/api rules[0].resources: the role has a wildcard; found pods/*; fix: name what is needed',
        'ClusterRole/api rules[1].nonResourceURLs: the role has a wildcard; found /debug/*; fix: name what is needed',
      ],
    },
  ],
  doesNotApply: [{ yaml: service() }],
};

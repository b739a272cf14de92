import type { RuleCases } from '../../../rule-cases';
import { clusterRole, service } from '../objects';

export const cases: RuleCases = {
  code: 'RBAC_IMPERSONATION',
  passes: [{ yaml: clusterRole({ rules: [{ apiGroups: [''], resources: ['serviceaccounts'], verbs: ['get'] }] }) }],
  fails: [
    {
      yaml: clusterRole({ rules: [{ apiGroups: [''], resources: ['users', 'groups'], verbs: ['impersonate'] }] }),
      says: [
        'ClusterRole/api rules[0]: the role acts in the name of others; found impersonate on users, groups; fix: remove it',
      ],
    },
  ],
  doesNotApply: [{ yaml: service() }],
};

import type { RuleCases } from '../../../rule-cases';
import { clusterRole, role, roleBinding } from '../objects';

export const cases: RuleCases = {
  code: 'RBAC_POD_EXEC',
  passes: [{ yaml: role({ apiGroups: [''], resources: ['pods', 'pods/log'], verbs: ['get'] }) }],
  fails: [
    {
      yaml: role({ apiGroups: [''], resources: ['pods/exec', 'pods/attach'], verbs: ['create'] }),
      says: [
        'Role/shop/api rules[0]: the role runs commands in pods; found create on pods/exec, pods/attach; fix: remove it',
      ],
    },
    {
      yaml: clusterRole({ rules: [{ apiGroups: [''], resources: ['pods/exec'], verbs: ['get'] }] }),
      says: ['ClusterRole/api rules[0]: the role runs commands in pods; found get on pods/exec; fix: remove it'],
    },
  ],
  doesNotApply: [{ yaml: roleBinding({ name: 'api' }) }],
};

import type { RuleCases } from '../../../rule-cases';
import { group, roleBinding } from '../objects';

export const cases: RuleCases = {
  code: 'CLUSTER_ADMIN_BOUND',
  passes: [{ yaml: roleBinding({ kind: 'ClusterRole', name: 'view' }, group('readers')) }],
  fails: [
    {
      yaml: roleBinding({ kind: 'ClusterRole', name: 'cluster-admin' }, group('admins')),
      says: [
        'RoleBinding/shop/api roleRef.name: the binding gives every right; found cluster-admin; fix: bind a role with the rights that are needed',
      ],
    },
  ],
  doesNotApply: [{ yaml: roleBinding({ kind: 'Role', name: 'cluster-admin' }, group('readers')) }],
};

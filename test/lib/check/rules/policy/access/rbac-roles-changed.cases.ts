import type { RuleCases } from '../../../rule-cases';
import { role, roleBinding } from '../objects';

export const cases: RuleCases = {
  code: 'RBAC_ROLES_CHANGED',
  passes: [
    { yaml: role({ apiGroups: ['rbac.authorization.k8s.io'], resources: ['rolebindings'], verbs: ['get', 'list'] }) },
  ],
  fails: [
    {
      yaml: role({
        apiGroups: ['rbac.authorization.k8s.io'],
        resources: ['roles', 'rolebindings'],
        verbs: ['create', 'delete'],
      }),
      says: [
        'Role/shop/api rules[0]: the role changes roles or bindings; found create on roles, rolebindings; fix: remove it',
      ],
    },
  ],
  doesNotApply: [{ yaml: roleBinding({ name: 'api' }) }],
};

import type { RuleCases } from '../../../rule-cases';
import { role } from '../objects';

export const cases: RuleCases = {
  code: 'RBAC_POD_CREATED',
  passes: [{ yaml: role({ apiGroups: ['apps'], resources: ['deployments'], verbs: ['create'] }) }],
  fails: [
    {
      yaml: role({ apiGroups: [''], resources: ['pods'], verbs: ['get', 'create'] }),
      says: [
        'Role/shop/api rules[0]: the role creates pods by hand; found create on pods; fix: give the right to create workloads instead',
      ],
    },
  ],
  doesNotApply: [{ yaml: role({ apiGroups: [''], resources: ['pods'], verbs: ['get', 'delete'] }) }],
};

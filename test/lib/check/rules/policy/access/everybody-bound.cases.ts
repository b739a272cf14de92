import type { RuleCases } from '../../../rule-cases';
import { account, group, role, roleBinding } from '../objects';

export const cases: RuleCases = {
  code: 'EVERYBODY_BOUND',
  passes: [{ yaml: roleBinding({}, group('readers'), account('api')) }],
  fails: [
    {
      yaml: roleBinding({}, group('readers'), group('system:authenticated'), {
        apiGroup: 'rbac.authorization.k8s.io',
        kind: 'User',
        name: 'system:anonymous',
      }),
      says: [
        'RoleBinding/shop/api subjects[1].name: the binding gives a right to everybody; found system:authenticated; fix: name a group of people or a service account',
        'RoleBinding/shop/api subjects[2].name: the binding gives a right to everybody; found system:anonymous; fix: name a group of people or a service account',
      ],
    },
  ],
  doesNotApply: [{ yaml: role({ apiGroups: [''], resources: ['pods'], verbs: ['get'] }) }],
};

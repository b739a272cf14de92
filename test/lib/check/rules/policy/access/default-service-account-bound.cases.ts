import type { RuleCases } from '../../../rule-cases';
import { account, group, roleBinding } from '../objects';

export const cases: RuleCases = {
  code: 'DEFAULT_SERVICE_ACCOUNT_BOUND',
  passes: [{ yaml: roleBinding({}, account('api')) }],
  fails: [
    {
      yaml: roleBinding({}, account('api'), account('default')),
      says: [
        'RoleBinding/shop/api subjects[1].name: the binding gives a right to pods that name no account; found default; fix: bind an account of its own',
      ],
    },
  ],
  doesNotApply: [{ yaml: roleBinding({}, group('default')) }],
};

import type { RuleCases } from '../../../rule-cases';
import { role } from '../objects';

export const cases: RuleCases = {
  code: 'RBAC_TOKEN_ISSUED',
  passes: [
    {
      yaml: role({ apiGroups: [''], resources: ['serviceaccounts/token'], resourceNames: ['api'], verbs: ['create'] }),
    },
  ],
  fails: [
    {
      yaml: role({ apiGroups: [''], resources: ['serviceaccounts/token'], verbs: ['create'] }),
      says: [
        'Role/shop/api rules[0]: the role issues tokens of every service account; found create on serviceaccounts/token; fix: remove it',
      ],
    },
  ],
  doesNotApply: [{ yaml: role({ apiGroups: [''], resources: ['serviceaccounts'], verbs: ['create'] }) }],
};

import type { RuleCases } from '../../../rule-cases';
import { object } from '../objects';

export const cases: RuleCases = {
  code: 'API_TOKEN_OFFERED',
  passes: [{ yaml: object('v1', 'ServiceAccount', { automountServiceAccountToken: false }) }],
  fails: [
    {
      yaml: object('v1', 'ServiceAccount', {}),
      says: [
        'ServiceAccount/shop/api automountServiceAccountToken: the account puts its token into pods; found nothing, which does so; fix: set it to false',
      ],
    },
    {
      yaml: object('v1', 'ServiceAccount', { automountServiceAccountToken: true }),
      says: [
        'ServiceAccount/shop/api automountServiceAccountToken: the account puts its token into pods; found true; fix: set it to false',
      ],
    },
  ],
  doesNotApply: [{ yaml: object('v1', 'ServiceAccount', {}, { name: 'default' }) }],
};

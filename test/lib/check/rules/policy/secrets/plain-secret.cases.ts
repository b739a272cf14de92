import type { RuleCases } from '../../../rule-cases';
import { configMap, object } from '../objects';

export const cases: RuleCases = {
  code: 'PLAIN_SECRET',
  passes: [
    {
      yaml: object(
        'v1',
        'Secret',
        { type: 'kubernetes.io/service-account-token' },
        { annotations: { 'kubernetes.io/service-account.name': 'api' } },
      ),
    },
  ],
  fails: [
    {
      yaml: object('v1', 'Secret', { data: { password: 'aHVudGVyMg==' }, stringData: { token: 'hunter2' } }),
      says: [
        'Secret/shop/api data: a Secret with values would end in Git; found password; fix: write an ExternalSecret that says where the values are kept',
        'Secret/shop/api stringData: a Secret with values would end in Git; found token; fix: write an ExternalSecret that says where the values are kept',
      ],
    },
  ],
  doesNotApply: [
    { yaml: configMap({ mode: 'fast' }) },
    { yaml: object('external-secrets.io/v1', 'ExternalSecret', { spec: { data: [{ secretKey: 'password' }] } }) },
  ],
};

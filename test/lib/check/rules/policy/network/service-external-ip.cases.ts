import type { RuleCases } from '../../../rule-cases';
import { publicIngress, service } from '../objects';

export const cases: RuleCases = {
  code: 'SERVICE_EXTERNAL_IP',
  passes: [{ yaml: service() }],
  fails: [
    {
      yaml: service({ externalIPs: ['8.8.8.8'] }),
      says: [
        'Service/shop/api spec.externalIPs: the Service takes traffic to addresses of others; found 8.8.8.8; fix: remove it',
      ],
    },
  ],
  doesNotApply: [{ yaml: publicIngress() }],
};

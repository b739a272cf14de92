import type { RuleCases } from '../../../rule-cases';
import { internalIngress, publicIngress } from '../objects';

export const cases: RuleCases = {
  code: 'INGRESS_WITHOUT_OWNER',
  passes: [{ yaml: publicIngress({}, {}, { labels: { 'acme.dev/owner': 'shop-team' } }) }],
  fails: [
    {
      yaml: publicIngress(),
      says: ['Ingress/shop/api metadata.labels: no label says who owns the public address; fix: add the label owner'],
    },
  ],
  doesNotApply: [{ yaml: internalIngress() }],
};

import type { RuleCases } from '../../../rule-cases';
import { deployment, pod } from '../objects';

export const cases: RuleCases = {
  code: 'OWNER_LABEL_MISSING',
  passes: [
    { yaml: deployment({}, {}, {}, { labels: { 'acme.dev/owner': 'shop-team' } }) },
    { yaml: deployment({}, {}, {}, { labels: { team: 'shop' } }) },
  ],
  fails: [
    {
      yaml: deployment({}, {}, {}, { labels: { 'acme.dev/steam': 'hot', owner: '' } }),
      says: ['Deployment/shop/api metadata.labels: no label says who owns the workload; fix: add the label owner'],
    },
  ],
  doesNotApply: [{ yaml: pod() }],
};

import { smallPlatform } from '../../../../../small-platform';
import type { RuleCases } from '../../../rule-cases';
import { add, set } from '../../network/change';

const http = { type: 'http', ports: { http: 8080 } } as const;
const platform = (): ReturnType<typeof smallPlatform> => smallPlatform({ web: http, api: http });

export const cases: RuleCases = {
  code: 'SERVICE_SELECTS_OTHERS',
  passes: [
    { platform },
    // nothing at all is selected, which another rule says
    { platform, change: set('Service', 'web', 'spec.selector', { app: 'none' }) },
  ],
  fails: [
    {
      platform,
      change: set('Service', 'web', 'spec.selector', { 'app.kubernetes.io/name': 'api' }),
      says: [
        'Service/shop-prod/web spec.selector: sends to the pods of Deployment api, which is of services/api; found app.kubernetes.io/name=api; accepted labels that only pods of services/web have; fix: select by a label that the other pods do not have',
      ],
    },
    // its own pods are among them
    {
      platform,
      change: set('Service', 'web', 'spec.selector', { 'app.kubernetes.io/part-of': 'shop' }),
      says: [
        'Service/shop-prod/web spec.selector: sends to the pods of Deployment api, which is of services/api; found app.kubernetes.io/part-of=shop; accepted labels that only pods of services/web have; fix: select by a label that the other pods do not have',
      ],
    },
  ],
  doesNotApply: [
    // somebody else keeps the endpoints
    { platform, change: set('Service', 'web', 'spec.selector', {}) },
    // a Service that no service of the spec has
    {
      platform,
      change: add(`
apiVersion: v1
kind: Service
metadata: {name: everything, namespace: shop-prod}
spec: {selector: {app.kubernetes.io/part-of: shop}, ports: [{port: 80}]}
`),
    },
  ],
};

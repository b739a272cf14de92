import type { RuleCases } from '../../../rule-cases';
import { ingress, service } from '../objects';

export const cases: RuleCases = {
  code: 'INGRESS_SNIPPET',
  passes: [{ yaml: ingress({ 'nginx.ingress.kubernetes.io/rewrite-target': '/' }) }],
  fails: [
    {
      yaml: ingress({
        'nginx.ingress.kubernetes.io/configuration-snippet': 'deny all;',
        'nginx.ingress.kubernetes.io/server-snippet': 'deny all;',
      }),
      says: [
        'Ingress/shop/api metadata.annotations["nginx.ingress.kubernetes.io/configuration-snippet"]: the Ingress injects configuration into nginx; fix: remove it',
        'Ingress/shop/api metadata.annotations["nginx.ingress.kubernetes.io/server-snippet"]: the Ingress injects configuration into nginx; fix: remove it',
      ],
    },
  ],
  doesNotApply: [{ yaml: service({}, { annotations: { 'nginx.ingress.kubernetes.io/server-snippet': 'deny all;' } }) }],
};

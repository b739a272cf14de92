import type { RuleCases } from '../../../rule-cases';
import { internalIngress, publicIngress, service } from '../objects';

export const cases: RuleCases = {
  code: 'INGRESS_HOST_OPEN',
  passes: [{ yaml: publicIngress() }],
  fails: [
    {
      yaml: publicIngress(
        {},
        {
          rules: [
            {
              host: '*.acme.dev',
              http: {
                paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'api', port: { number: 80 } } } }],
              },
            },
            {
              http: {
                paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'api', port: { number: 80 } } } }],
              },
            },
          ],
        },
      ),
      says: [
        'Ingress/shop/api spec.rules[0].host: the rule answers for a wildcard; found *.acme.dev; fix: name the host',
        'Ingress/shop/api spec.rules[1].host: the rule answers for every host; fix: name the host',
      ],
    },
    {
      yaml: internalIngress({}, { defaultBackend: { service: { name: 'api', port: { number: 80 } } } }),
      says: ['Ingress/shop/api spec.defaultBackend: the Ingress answers for every host; fix: write rules'],
    },
  ],
  doesNotApply: [{ yaml: service() }],
};

import type { RuleCases } from '../../../rule-cases';
import { service } from '../objects';

export const cases: RuleCases = {
  code: 'SERVICE_NODE_PORT',
  passes: [{ yaml: service({ type: 'ClusterIP' }) }, { yaml: service() }],
  fails: [
    {
      yaml: service({ type: 'NodePort' }),
      says: [
        'Service/shop/api spec.type: the Service opens a port on every node; found NodePort; accepted ClusterIP; fix: use ClusterIP',
      ],
    },
  ],
  doesNotApply: [{ yaml: service({ type: 'ExternalName', externalName: 'db.acme.dev' }) }],
};

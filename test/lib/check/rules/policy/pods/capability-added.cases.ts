import type { RuleCases } from '../../../rule-cases';
import { deployment, pod, service } from '../objects';

export const cases: RuleCases = {
  code: 'CAPABILITY_ADDED',
  passes: [{ yaml: pod({}, { securityContext: { capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] } } }) }],
  fails: [
    {
      yaml: deployment({}, { securityContext: { capabilities: { add: ['NET_BIND_SERVICE', 'SYS_ADMIN'] } } }),
      says: [
        'Deployment/shop/api spec.template.spec.containers[0].securityContext.capabilities.add[1]: the container takes a capability of root; found SYS_ADMIN; accepted NET_BIND_SERVICE; fix: remove it',
      ],
    },
  ],
  doesNotApply: [{ yaml: service() }],
};

import type { RuleCases } from '../../../rule-cases';
import { deployment, pod, rollout, rolloutByReference } from '../objects';

export const cases: RuleCases = {
  code: 'CONTAINER_PRIVILEGED',
  passes: [{ yaml: pod({}, { securityContext: { privileged: false } }) }],
  fails: [
    {
      yaml: deployment({}, { securityContext: { privileged: true } }),
      says: [
        'Deployment/shop/api spec.template.spec.containers[0].securityContext.privileged: the container is privileged; found true; fix: set it to false',
      ],
    },
    {
      yaml: pod({ initContainers: [{ name: 'setup', image: 'setup', securityContext: { privileged: true } }] }),
      says: [
        'Pod/shop/api spec.initContainers[0].securityContext.privileged: the container is privileged; found true; fix: set it to false',
      ],
    },
    {
      yaml: pod({ ephemeralContainers: [{ name: 'debug', image: 'debug', securityContext: { privileged: true } }] }),
      says: [
        'Pod/shop/api spec.ephemeralContainers[0].securityContext.privileged: the container is privileged; found true; fix: set it to false',
      ],
    },
    {
      yaml: rollout({}, { securityContext: { privileged: true } }),
      says: [
        'Rollout/shop/api spec.template.spec.containers[0].securityContext.privileged: the container is privileged; found true; fix: set it to false',
      ],
    },
  ],
  doesNotApply: [{ yaml: rolloutByReference }],
};

import type { RuleCases } from '../../../rule-cases';
import { deployment, job, rollout } from '../objects';

export const cases: RuleCases = {
  code: 'PROBE_MISSING',
  passes: [
    {
      yaml: deployment(
        {},
        {
          ports: [{ containerPort: 8080 }],
          readinessProbe: { httpGet: { port: 8080 } },
          livenessProbe: { httpGet: { port: 8080, path: '/live' } },
        },
      ),
    },
  ],
  fails: [
    {
      yaml: deployment({}, { ports: [{ containerPort: 8080 }], livenessProbe: { httpGet: { port: 8080 } } }),
      says: [
        'Deployment/shop/api spec.template.spec.containers[0].readinessProbe: the container has ports and no readinessProbe; fix: say how to ask it',
      ],
    },
    {
      yaml: rollout({}, { ports: [{ containerPort: 8080 }] }),
      says: [
        'Rollout/shop/api spec.template.spec.containers[0].readinessProbe: the container has ports and no readinessProbe; fix: say how to ask it',
        'Rollout/shop/api spec.template.spec.containers[0].livenessProbe: the container has ports and no livenessProbe; fix: say how to ask it',
      ],
    },
  ],
  doesNotApply: [{ yaml: deployment() }, { yaml: job({}, { ports: [{ containerPort: 8080 }] }) }],
};

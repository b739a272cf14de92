import type { RuleCases } from '../../../rule-cases';
import { deployment, pod, rollout } from '../objects';

export const cases: RuleCases = {
  code: 'PROBES_IDENTICAL',
  passes: [
    {
      yaml: pod(
        {},
        {
          readinessProbe: { httpGet: { port: 8080, path: '/ready' } },
          livenessProbe: { httpGet: { port: 8080, path: '/live' } },
        },
      ),
    },
    {
      yaml: pod(
        {},
        { readinessProbe: { httpGet: { port: 8080, path: '/ready' } }, livenessProbe: { tcpSocket: { port: 8080 } } },
      ),
    },
    { yaml: pod({}, { readinessProbe: { tcpSocket: { port: 8081 } }, livenessProbe: { tcpSocket: { port: 8080 } } }) },
  ],
  fails: [
    {
      yaml: deployment(
        {},
        {
          readinessProbe: { httpGet: { port: 8080, path: '/' }, periodSeconds: 5 },
          livenessProbe: { httpGet: { port: 8080 } },
        },
      ),
      says: [
        'Deployment/shop/api spec.template.spec.containers[0].livenessProbe: liveness asks what readiness asks; found httpGet / at 8080; fix: let it ask another path or port',
      ],
    },
    {
      yaml: rollout(
        {},
        { readinessProbe: { tcpSocket: { port: 8080 } }, livenessProbe: { tcpSocket: { port: 8080 } } },
      ),
      says: [
        'Rollout/shop/api spec.template.spec.containers[0].livenessProbe: liveness asks what readiness asks; found tcpSocket at 8080; fix: let it ask another path or port',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: pod(
        {},
        { readinessProbe: { exec: { command: ['true'] } }, livenessProbe: { exec: { command: ['true'] } } },
      ),
    },
    { yaml: pod({}, { livenessProbe: { httpGet: { port: 8080 } } }) },
  ],
};

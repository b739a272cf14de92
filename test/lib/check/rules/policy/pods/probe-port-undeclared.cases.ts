import type { RuleCases } from '../../../rule-cases';
import { deployment, pod } from '../objects';

export const cases: RuleCases = {
  code: 'PROBE_PORT_UNDECLARED',
  passes: [{ yaml: pod({}, { ports: [{ containerPort: 8080 }], livenessProbe: { httpGet: { port: 8080 } } }) }],
  fails: [
    {
      yaml: deployment({}, { ports: [{ containerPort: 8080 }], livenessProbe: { httpGet: { port: 8081 } } }),
      says: [
        'Deployment/shop/api spec.template.spec.containers[0].livenessProbe.httpGet.port: the probe asks a port that the container does not declare; found 8081; accepted 8080; fix: declare the port, or ask one of those',
      ],
    },
    {
      yaml: pod({}, { readinessProbe: { grpc: { port: 9090 } } }),
      says: [
        'Pod/shop/api spec.containers[0].readinessProbe.grpc.port: the probe asks a port that the container does not declare; found 9090; accepted none: no port is declared; fix: declare the port, or ask one of those',
      ],
    },
  ],
  doesNotApply: [
    { yaml: pod({}, { ports: [{ containerPort: 8080, name: 'http' }], livenessProbe: { httpGet: { port: 'http' } } }) },
  ],
};

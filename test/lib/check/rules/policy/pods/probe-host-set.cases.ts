import type { RuleCases } from '../../../rule-cases';
import { pod, rolloutByReference } from '../objects';

export const cases: RuleCases = {
  code: 'PROBE_HOST_SET',
  passes: [{ yaml: pod({}, { livenessProbe: { httpGet: { path: '/live', port: 8080 } } }) }],
  fails: [
    {
      yaml: pod(
        {},
        {
          readinessProbe: { tcpSocket: { host: '10.0.0.1', port: 8080 } },
          lifecycle: { preStop: { httpGet: { host: '169.254.169.254', port: 80 } } },
        },
      ),
      says: [
        'Pod/shop/api spec.containers[0].readinessProbe.tcpSocket.host: the kubelet asks another host than the pod; found 10.0.0.1; fix: remove it',
        'Pod/shop/api spec.containers[0].lifecycle.preStop.httpGet.host: the kubelet asks another host than the pod; found 169.254.169.254; fix: remove it',
      ],
    },
  ],
  doesNotApply: [{ yaml: rolloutByReference }],
};

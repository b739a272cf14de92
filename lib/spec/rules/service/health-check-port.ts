import { defaultPort } from '../../resolve/ports';
import type { ServiceRule } from '../rule';

/** The load balancer asks at the exposed port: a path that only another port answers would fail every pod. */
export const healthCheckPort: ServiceRule = (spec) => {
  if (spec.exposure === undefined || spec.exposure.healthCheckPath !== undefined) return [];
  if (!Object.hasOwn(spec.ports, spec.exposure.port)) return []; // told by the rule of port references
  const { httpGet, tcpSocket, exec } = spec.probes.readiness;
  const asked = httpGet?.port ?? (tcpSocket || exec ? undefined : defaultPort(spec.ports));
  if (asked === spec.exposure.port) return [];
  const message = 'the readiness probe does not ask the exposed port, so its path is none for the load balancer';
  return [
    {
      code: 'HEALTH_CHECK_PATH',
      path: ['exposure', 'healthCheckPath'],
      message,
      accepted: `a path that answers 200 at port "${spec.exposure.port}"`,
      fix: 'set exposure.healthCheckPath',
    },
  ];
};

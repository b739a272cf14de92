import { oneOf } from '../../../problem';
import type { ServiceRule } from '../rule';

/** Callers and load balancers reach an HTTP service at its port `http`. */
export const httpPort: ServiceRule = (spec) => {
  if (spec.type !== 'http' || 'http' in spec.ports) return [];
  const fix = 'add the port that the program listens on: ports: { http: 8080 }';
  const message = 'an http service needs a port called "http"';
  return [{ code: 'HTTP_PORT_MISSING', path: ['ports'], message, found: oneOf(Object.keys(spec.ports)), fix }];
};

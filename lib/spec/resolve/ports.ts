import type { ServiceSpec } from '../service/service-schema';

type Ports = ServiceSpec['ports'];

/** The port that probes ask where a service does not say: `http`, else `metrics`, else the only one. */
export function defaultPort(ports: Ports): string | undefined {
  if ('http' in ports) return 'http';
  if ('metrics' in ports) return 'metrics';
  const names = Object.keys(ports);
  return names.length === 1 ? names[0] : undefined;
}

/** The port that Prometheus scrapes: the one that the service names, else `metrics`, else `http`. */
export function metricsPort(spec: Exclude<ServiceSpec, { type: 'cron' }>): string | undefined {
  if (spec.metrics.port !== undefined) return spec.metrics.port;
  if ('metrics' in spec.ports) return 'metrics';
  return 'http' in spec.ports ? 'http' : undefined;
}

import type { EnvironmentRule } from '../rule';

/** A host of the platform's own domain would leave the cluster and come back through the load balancer. */
export const calledHosts: EnvironmentRule = ({ environment, services }) =>
  Object.entries(services).flatMap(([service, spec]) =>
    Object.keys(spec.calls.hosts)
      .filter((host) => host === environment.domain || host.endsWith(`.${environment.domain}`))
      .map((host) => ({
        code: 'CALL_OWN_HOST',
        path: ['services', service, 'calls', 'hosts', host],
        message: 'this host belongs to the platform itself',
        found: host,
        fix: 'name the service in calls.services: the traffic then stays in the cluster',
      })),
  );

import { edgesOf, migrationEdgesOf, type Edge, type Environment } from '../../../../spec';
import type { WorkloadFact } from '../../../facts';

/** A service, or its migration, and what it may connect to and be reached by. */
export interface Actor {
  readonly service: string;
  readonly ingress: readonly Edge[];
  readonly egress: readonly Edge[];
}

const known = new WeakMap<Environment, ReadonlyMap<string, Actor>>();

/** Who has pods in an environment, by the name that stands in the labels of their pods. Kept for both rules that ask. */
export function actorsOf(environment: Environment): ReadonlyMap<string, Actor> {
  const found = known.get(environment);
  if (found) return found;
  const services = Object.values(environment.services);
  const actors = new Map<string, Actor>(
    services.map((service) => [service.name, { service: service.name, ...edgesOf(service, environment) }]),
  );
  for (const service of services) {
    if (service.migration === undefined) continue;
    const egress = migrationEdgesOf(service, environment);
    actors.set(`${service.name}-migration`, { service: service.name, ingress: [], egress });
  }
  known.set(environment, actors);
  return actors;
}

/** Whose pods a workload has; undefined for those of an extension. */
export function actorOf({ object, podLabels }: WorkloadFact, environment: Environment): Actor | undefined {
  const name = podLabels['app.kubernetes.io/name'];
  if (name === undefined || object.namespace !== environment.namespace) return undefined;
  return actorsOf(environment).get(name);
}

/** Where the spec says an edge of a service. */
export function placeOf(service: string, { reason }: Edge): readonly string[] {
  const [, kind, name] = /^calls\.(\w+)\.(.+)$/.exec(reason) ?? [];
  if (kind !== undefined && name !== undefined) return ['services', service, 'calls', kind, name];
  if (reason === 'load-balancer') return ['services', service, 'exposure'];
  const caller = /^called-by\.(.+)$/.exec(reason)?.[1];
  return caller === undefined ? ['services', service] : ['services', caller, 'calls', 'services', service];
}

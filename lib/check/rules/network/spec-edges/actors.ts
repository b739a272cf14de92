import { edgesOf, migrationEdgesOf, type Edge, type Environment } from '../../../../spec';
import type { WorkloadFact } from '../../../facts';

/** A service, or its migration, and what it may connect to and be reached by. */
export interface Actor {
  /** What stands in the labels of its pods, unless somebody changed it. */
  readonly name: string;
  readonly service: string;
  readonly ingress: readonly Edge[];
  readonly egress: readonly Edge[];
}

const known = new WeakMap<Environment, ReadonlyMap<string, Actor>>();

/** Who has pods in an environment, by name. Kept for both rules that ask. */
function actorsOf(environment: Environment): ReadonlyMap<string, Actor> {
  const found = known.get(environment);
  if (found) return found;
  const actors = new Map<string, Actor>();
  for (const service of Object.values(environment.services)) {
    actors.set(service.name, { name: service.name, service: service.name, ...edgesOf(service, environment) });
  }
  for (const service of Object.values(environment.services)) {
    if (service.migration === undefined) continue;
    const [name, egress] = [migrationOf(service.name), migrationEdgesOf(service, environment)];
    actors.set(name, { name, service: service.name, ingress: [], egress });
  }
  known.set(environment, actors);
  return actors;
}

/** Whose pods a workload has; undefined for those of an extension. */
export function actorOf(workload: WorkloadFact, environment: Environment): Actor | undefined {
  if (workload.object.namespace !== environment.namespace) return undefined;
  const name = makerOf(workload) ?? workload.podLabels['app.kubernetes.io/name'];
  return name === undefined ? undefined : actorsOf(environment).get(name);
}

/**
 * Who made a workload: overlays may change every label of an object, and neither its bundle nor its name. Undefined for what
 * else stands in the bundle of a service.
 */
function makerOf({ object: { bundle, kind, name } }: WorkloadFact): string | undefined {
  const service = /^services\/([^/]+)$/.exec(bundle)?.[1];
  if (service === undefined) return undefined;
  const migration = migrationOf(service);
  if (kind === 'Job') return name.startsWith(`${migration}-`) ? migration : undefined;
  return name === service ? service : undefined;
}

function migrationOf(service: string): string {
  return `${service}-migration`;
}

/** Where the spec says an edge of a service. */
export function placeOf(service: string, { reason }: Edge): readonly string[] {
  const [, kind, name] = /^calls\.(\w+)\.(.+)$/.exec(reason) ?? [];
  if (kind !== undefined && name !== undefined) return ['services', service, 'calls', kind, name];
  if (reason === 'load-balancer') return ['services', service, 'exposure'];
  const caller = /^called-by\.(.+)$/.exec(reason)?.[1];
  return caller === undefined ? ['services', service] : ['services', caller, 'calls', 'services', service];
}

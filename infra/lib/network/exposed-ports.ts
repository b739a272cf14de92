import type { Environment } from '../../../lib/spec';

/** How a load balancer is reached. */
export type Access = 'internal' | 'public';

/** Ports of pods that load balancers connect to, ascending, by the kind of load balancer; none for a kind that no service uses. */
export function exposedPorts({ services }: Environment): ReadonlyMap<Access, readonly number[]> {
  const ports = new Map<Access, Set<number>>();
  for (const service of Object.values(services)) {
    if (service.exposure === undefined) continue;
    const { access, port } = service.exposure;
    const number = service.ports[port];
    // the spec lets nobody expose a port that is not there
    if (number === undefined)
      throw new Error(`service "${service.name}" exposes a port "${port}" that it does not have`);
    ports.set(access, (ports.get(access) ?? new Set<number>()).add(number));
  }
  return new Map([...ports].map(([access, numbers]) => [access, [...numbers].sort((a, b) => a - b)]));
}

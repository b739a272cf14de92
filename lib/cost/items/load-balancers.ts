import type { Environment } from '../../spec';

/** The kinds of access that services are exposed with: there is one load balancer for each. */
export function loadBalancersOf({ services }: Environment): readonly ('public' | 'internal')[] {
  const exposed = Object.values(services).flatMap(({ exposure }) => exposure?.access ?? []);
  return [...new Set(exposed)];
}

import { compareQuantities } from '../../lib/kubernetes';
import type { ContainerRange } from '../../lib/spec';

type Quantities = { readonly [resource: string]: string };

/** One item of a LimitRange, for containers. */
export interface ContainerLimits {
  readonly defaultRequest: Quantities;
  readonly default: Quantities;
  readonly min: Quantities;
  readonly max: Quantities;
}

/** Below this a container is a mistake such as `1m` for `1Gi`; own choice. */
const floor = { cpu: '10m', memory: '16Mi', ephemeralStorage: '16Mi' };

/**
 * Bounds that every container of the environment keeps, and what one without resources gets.
 * Where a container has no CPU limit, `default` and `max` leave CPU out: `default` would give it one, and `max`
 * counts as `default` too.
 */
export function containerLimits({ defaults, smallestRequests, largestLimits }: ContainerRange): ContainerLimits {
  return {
    defaultRequest: byResource(defaults.requests),
    default: byResource(defaults.limits),
    min: byResource({
      cpu: smaller(floor.cpu, smallestRequests.cpu),
      memory: smaller(floor.memory, smallestRequests.memory),
      ephemeralStorage: smaller(floor.ephemeralStorage, smallestRequests.ephemeralStorage),
    }),
    max: byResource(largestLimits),
  };
}

function byResource({ cpu, memory, ephemeralStorage }: ContainerRange['largestLimits']): Quantities {
  return { ...(cpu !== undefined && { cpu }), memory, 'ephemeral-storage': ephemeralStorage };
}

function smaller(a: string, b: string): string {
  return compareQuantities(a, b) <= 0 ? a : b;
}

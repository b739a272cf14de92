import type { Environment, Service } from '../resolve/platform';
import { resources, type Resources } from '../service/resources';
import {
  combineDemands,
  containerDemand,
  largestQuantity,
  smallestQuantity,
  type Amounts,
  type Limits,
  type PodDemand,
} from './amounts';

/** How small and how large the containers of an environment are. */
export interface ContainerRange {
  /** What a container gets whose resources are not set. No CPU limit where a container of the environment has none. */
  readonly defaults: PodDemand;
  readonly smallestRequests: Amounts;
  readonly largestLimits: Limits;
}

/** The range of an environment's containers, never narrower than the schema's defaults for a container. */
export function containerRange({ services }: Pick<Environment, 'services'>): ContainerRange {
  const defaults = containerDemand(resources.parse({}));
  const containers = [defaults, ...Object.values(services).flatMap(containersOf).map(containerDemand)];
  const largestLimits = combineDemands(containers, largestQuantity).limits;
  return {
    defaults: largestLimits.cpu === undefined ? withoutCpuLimit(defaults) : defaults,
    smallestRequests: combineDemands(containers, smallestQuantity).requests,
    largestLimits,
  };
}

function containersOf(service: Service): Resources[] {
  const extra = [...Object.values(service.initContainers), ...Object.values(service.sidecars)];
  const migration = service.migration ? [service.migration] : [];
  return [service, ...extra, ...migration].map((container) => container.resources);
}

function withoutCpuLimit({ requests, limits }: PodDemand): PodDemand {
  return { requests, limits: { ...limits, cpu: undefined } };
}

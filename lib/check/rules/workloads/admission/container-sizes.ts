import { parseQuantity } from '../../../../kubernetes';
import type { ContainerFact, LimitRangeFact, WorkloadFact } from '../../../facts';
import { podLimits, podRequests } from '../../capacity/pods/pod-amounts';
import type { Amounts } from '../../capacity/pods/amounts';
import { printQuantity } from '../../capacity/pods/print-quantity';

/** Requests and limits by resource. */
export type Sizes = Pick<ContainerFact, 'requests' | 'limits'>;

/** What a LimitRange gives to containers that say nothing. */
export type Standard = Pick<LimitRangeFact, 'default' | 'defaultRequest'>;

/** Requests and limits of a container as the API server fills them in: a limit without a request is the request too. */
export function filledIn({ requests, limits }: Sizes, standard: Standard): Sizes {
  return {
    requests: { ...standard.defaultRequest, ...limits, ...requests },
    limits: { ...standard.default, ...limits },
  };
}

/** Those of a pod as a whole, of the resources that any container of it names. */
export function podSizes(workload: WorkloadFact, standard: Standard): Sizes {
  const containers = workload.containers.map((container) => ({ ...container, ...filledIn(container, standard) }));
  return {
    requests: printed(podRequests({ containers }), namedBy(containers, 'requests')),
    limits: printed(podLimits({ containers }), namedBy(containers, 'limits')),
  };
}

/** A quantity as a number of base units; undefined where there is none, or one that the schema refuses. */
export function sizeOf(quantity: string | undefined): number | undefined {
  return quantity === undefined ? undefined : parseQuantity(quantity);
}

function namedBy(containers: readonly Sizes[], side: keyof Sizes): ReadonlySet<string> {
  return new Set(containers.flatMap((container) => Object.keys(container[side])));
}

function printed(
  { cpuMillis, memoryBytes, ephemeralStorageBytes }: Amounts,
  named: ReadonlySet<string>,
): Sizes['limits'] {
  const amounts = { cpu: cpuMillis / 1000, memory: memoryBytes, 'ephemeral-storage': ephemeralStorageBytes };
  return Object.fromEntries(
    Object.entries(amounts).flatMap(([resource, amount]) =>
      named.has(resource) ? [[resource, printQuantity(resource, amount)] as const] : [],
    ),
  );
}

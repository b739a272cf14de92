import { formatBytes, formatCpu, readQuantity, sumQuantities } from '../../lib/kubernetes';
import type { Demand, PodDemand } from '../../lib/spec';

/** Limits of a ResourceQuota by resource. */
export type Hard = { readonly [resource: string]: string };

/**
 * The quota for a demand: a tenth more, rounded up (so a service can grow a little before its quota is rendered
 * again), and one pod of the default size (someone looks for a fault). Load balancers and node ports are none:
 * the outside comes in through Ingresses only.
 *
 * `limits.cpu` is missing where a container has no CPU limit, because a quota of it refuses such a container.
 */
export function quotaOf({ pods, requests, limits, ...volumes }: Demand, extraPod: PodDemand): Hard {
  return {
    pods: `${atLeastTenthMore(pods) + 1}`,
    ...amounts('requests', requests, extraPod.requests),
    ...amounts('limits', limits, extraPod.limits),
    persistentvolumeclaims: `${atLeastTenthMore(volumes.persistentVolumeClaims)}`,
    'requests.storage': bytes(volumes.storage),
    'services.loadbalancers': '0',
    'services.nodeports': '0',
  };
}

type Amounts = PodDemand['limits'];

function amounts(kind: 'requests' | 'limits', demand: Amounts, extraPod: Amounts): Hard {
  return {
    ...(demand.cpu !== undefined && { [`${kind}.cpu`]: sumQuantities([cpu(demand.cpu), extraPod.cpu ?? '0']) }),
    [`${kind}.memory`]: sumQuantities([bytes(demand.memory), extraPod.memory]),
    [`${kind}.ephemeral-storage`]: sumQuantities([bytes(demand.ephemeralStorage), extraPod.ephemeralStorage]),
  };
}

function atLeastTenthMore(count: number): number {
  return Math.ceil((count * 11) / 10);
}

const nanosPerUnit = 10n ** 9n;
const nanosPerMilli = 10n ** 6n;
const mebibyte = 2n ** 20n;

function cpu(quantity: string): string {
  return formatCpu(tenthMore(quantity, nanosPerMilli));
}

function bytes(quantity: string): string {
  return formatBytes(tenthMore(quantity, mebibyte * nanosPerUnit) * mebibyte);
}

/** A tenth more, in whole steps of so many billionths, rounded up. */
function tenthMore(quantity: string, step: bigint): bigint {
  const parsed = readQuantity(quantity);
  if (parsed === undefined) throw new RangeError(`"${quantity}" is no Kubernetes quantity`);
  const divisor = 10n * step;
  return (parsed.nanos * 11n + divisor - 1n) / divisor;
}

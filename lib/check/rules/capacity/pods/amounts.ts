import { formatBytes, formatCpu } from '../../../../kubernetes';
import type { NodeCapacity } from '../../../../spec';

/** What pods take of a node, in plain numbers: the sums of thousands of pods are wanted quickly. */
export type Amounts = NodeCapacity;

export const nothing: Amounts = { cpuMillis: 0, memoryBytes: 0, ephemeralStorageBytes: 0, pods: 0 };

/** `count` times one and another: `plus(free, pod, -3)` is what three pods leave. */
export function plus(one: Amounts, other: Amounts, count = 1): Amounts {
  return {
    cpuMillis: one.cpuMillis + other.cpuMillis * count,
    memoryBytes: one.memoryBytes + other.memoryBytes * count,
    ephemeralStorageBytes: one.ephemeralStorageBytes + other.ephemeralStorageBytes * count,
    pods: one.pods + other.pods * count,
  };
}

/** Each amount by itself, chosen from those of several. */
export function each(several: readonly Amounts[], choose: (...values: number[]) => number): Amounts {
  return {
    cpuMillis: choose(...several.map(({ cpuMillis }) => cpuMillis)),
    memoryBytes: choose(...several.map(({ memoryBytes }) => memoryBytes)),
    ephemeralStorageBytes: choose(...several.map(({ ephemeralStorageBytes }) => ephemeralStorageBytes)),
    pods: choose(...several.map(({ pods }) => pods)),
  };
}

/** How many pods fit into what is free. */
export function howMany(free: Amounts, pod: Amounts): number {
  if (free.pods < pod.pods || free.cpuMillis < pod.cpuMillis || free.memoryBytes < pod.memoryBytes) return 0;
  return Math.min(
    times(free.cpuMillis, pod.cpuMillis),
    times(free.memoryBytes, pod.memoryBytes),
    times(free.ephemeralStorageBytes, pod.ephemeralStorageBytes),
    times(free.pods, pod.pods),
  );
}

/** The largest share that a pod takes of what there is; by it pods are put into an order. */
export function share(pod: Amounts, of: Amounts): number {
  return Math.max(
    pod.cpuMillis / Math.max(1, of.cpuMillis),
    pod.memoryBytes / Math.max(1, of.memoryBytes),
    pod.ephemeralStorageBytes / Math.max(1, of.ephemeralStorageBytes),
    pod.pods / Math.max(1, of.pods),
  );
}

/** For people, in whole MiB: `1500m CPU, 3Gi memory, 1Gi ephemeral storage`. */
export function printAmounts({ cpuMillis, memoryBytes, ephemeralStorageBytes }: Amounts): string {
  const storage = ephemeralStorageBytes > 0 ? [`${bytes(ephemeralStorageBytes)} ephemeral storage`] : [];
  return [`${formatCpu(Math.round(cpuMillis))} CPU`, `${bytes(memoryBytes)} memory`, ...storage].join(', ');
}

const mebibyte = 2 ** 20;

function bytes(amount: number): string {
  return formatBytes(Math.max(0, Math.round(amount / mebibyte)) * mebibyte);
}

function times(free: number, part: number): number {
  if (part <= 0) return Number.MAX_SAFE_INTEGER;
  return Math.max(0, Math.floor(free / part));
}

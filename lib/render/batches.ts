import { bundlesAtOnce } from './bundles-at-once';
import type { WantedBundle } from './wanted-bundle';

/** Some bundles of one environment, which are rendered together. */
export interface Batch {
  /** Position of its first bundle among all. */
  readonly first: number;
  readonly bundles: readonly WantedBundle[];
}

/** Towards the end they get smaller, down to this, so that all threads end together. */
const smallest = 4;

/** Bundles in batches, each of one environment. */
export function batchesOf(bundles: readonly WantedBundle[]): Batch[] {
  const batches: Batch[] = [];
  let first = 0;
  while (first < bundles.length) {
    const settings = bundles[first]?.settings;
    const size = Math.min(bundlesAtOnce, Math.max(smallest, Math.floor((bundles.length - first) / 8)));
    const next = bundles.slice(first, first + size);
    const end = next.findIndex((bundle) => bundle.settings !== settings);
    const batch = end === -1 ? next : next.slice(0, end);
    batches.push({ first, bundles: batch });
    first += batch.length;
  }
  return batches;
}

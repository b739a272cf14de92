import type { Bundle } from '../bundle';
import { batchesOf } from './batches';
import type { BundleCache } from './cache/bundle-cache';
import { finisherOf, type FinishBundles, type FinishOptions } from './finish-bundles';
import { freezeInputs } from './freeze-inputs';
import { each, type Outcome } from './outcome';
import type { RenderedBundle } from './rendered-bundle';
import type { WantedBundle } from './wanted-bundle';

/** What came of a bundle that the cache did not have: it is there now, or something is wrong with it. */
export type MissResult = Outcome<RenderedBundle>;

export interface MissOptions extends FinishOptions {
  readonly families: readonly Bundle[];
  readonly cache: BundleCache;
  /** Called after each bundle. */
  readonly onDone: () => void;
}

/** Renders bundles into the cache, and gives as many results in their order. */
export type RenderMisses = (misses: readonly WantedBundle[], options: MissOptions) => Promise<readonly MissResult[]>;

/** Renders bundles in this thread. */
export const renderHere: RenderMisses = async (misses, { onDone, ...options }) => {
  const render = missRenderer(options);
  const results: MissResult[] = [];
  for (const { bundles } of batchesOf(misses)) {
    results.push(...(await render(bundles)));
    for (const _ of bundles) onDone();
  }
  return results;
};

/** Renders the bundles of one batch after the other; what they share is prepared once an environment. */
export function missRenderer({
  cache,
  ...options
}: Omit<MissOptions, 'onDone'>): (batch: readonly WantedBundle[]) => Promise<readonly MissResult[]> {
  const finishers = new Map<string, FinishBundles>();
  return async (batch) => {
    const [first] = batch;
    if (first === undefined) return [];
    const { settings } = first;
    const finish = finishers.get(settings.name) ?? finisherOf(settings, options);
    finishers.set(settings.name, finish);
    for (const { inputs } of batch.flatMap(({ parts }) => parts)) freezeInputs(inputs);
    return each(await finish(batch), ({ bundle, texts }, index) => {
      const key = batch[index]?.key;
      if (key !== undefined) cache.keep(key, bundle, texts);
      return bundle;
    });
  };
}

import type { Bundle } from '../bundle';
import { PlatformError, type Problem } from '../problem';
import type { BundleCache } from './cache/bundle-cache';
import { finisherOf, type FinishBundle, type FinishOptions } from './finish-bundle';
import { freezeInputs } from './freeze-inputs';
import type { RenderedBundle } from './rendered-bundle';
import type { WantedBundle } from './wanted-bundle';

/** What came of a bundle that the cache did not have: it is there now, or something is wrong with it. */
export type MissResult = { readonly bundle: RenderedBundle } | { readonly problems: readonly Problem[] };

export interface MissOptions extends FinishOptions {
  readonly families: readonly Bundle[];
  readonly cache: BundleCache;
  /** Called after each bundle. */
  readonly onDone: () => void;
}

/** Renders bundles into the cache, and gives as many results in their order. */
export type RenderMisses = (misses: readonly WantedBundle[], options: MissOptions) => Promise<readonly MissResult[]>;

/** Renders bundles in this thread, one after the other. */
export const renderHere: RenderMisses = async (misses, { onDone, ...options }) => {
  const render = missRenderer(options);
  const results: MissResult[] = [];
  for (const miss of misses) {
    results.push(await render(miss));
    onDone();
  }
  return results;
};

/** Renders one bundle after the other; what they share is prepared once an environment. */
export function missRenderer({
  cache,
  ...options
}: Omit<MissOptions, 'onDone'>): (miss: WantedBundle) => Promise<MissResult> {
  const finishers = new Map<string, FinishBundle>();
  return async (miss) => {
    const { name } = miss.settings;
    const finish = finishers.get(name) ?? finisherOf(miss.settings, options);
    finishers.set(name, finish);
    for (const { inputs } of miss.parts) freezeInputs(inputs);
    try {
      const { bundle, texts } = await finish(miss);
      cache.keep(miss.key, bundle, texts);
      return { bundle };
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      return { problems: error.problems };
    }
  };
}

import { printFacts, type EnvironmentFacts } from '../lib/check';
import type { Manifest } from '../lib/manifest';
import { environmentFacts, type KeptBundle } from '../lib/render/environment-facts';
import { memoryCache } from '../lib/render/cache/memory-cache';

/** The facts of objects as checks take them from a cache. */
export function knownFacts(manifests: readonly Manifest[]): EnvironmentFacts {
  const cache = memoryCache();
  const paths = [...new Set(manifests.map(({ bundle }) => bundle))];
  const bundles = paths.map((path): KeptBundle => {
    const own = manifests.filter(({ bundle }) => bundle === path);
    const [{ facts, contentNames } = nothing] = printFacts([own]);
    const kinds = facts.map(({ text: _, ...kind }) => kind);
    const bundle = { path, files: [], usage: {}, findings: [], facts: kinds, contentNames };
    cache.keep(path, bundle, { files: [], facts: facts.map(({ text }) => text) });
    return { key: path, bundle };
  });
  return environmentFacts(bundles, cache);
}

const nothing = { facts: [], contentNames: { own: [], others: [] } };

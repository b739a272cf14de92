import { CacheDamaged, type BundleCache } from './bundle-cache';
import type { RenderedBundle } from '../rendered-bundle';

/** Keeps bundles as long as the process lives: where there is no project to keep them in, or none that can be written. */
export function memoryCache(): BundleCache {
  const entries = new Map<string, { readonly bundle: RenderedBundle; readonly texts: readonly string[] }>();
  return {
    find: (key) => entries.get(key)?.bundle,
    keep: (key, bundle, texts) => void entries.set(key, { bundle, texts }),
    text(key, _bundle, file) {
      const text = entries.get(key)?.texts[file];
      if (text === undefined) throw new CacheDamaged(`no bundle with the key ${key}`);
      return text;
    },
    prune: () => undefined, // it goes with the process
  };
}

import { CacheDamaged, type BundleCache } from './bundle-cache';
import type { BundleTexts, RenderedBundle } from '../rendered-bundle';

/** Keeps bundles as long as the process lives: where there is no project to keep them in, or none that can be written. */
export function memoryCache(): BundleCache {
  const entries = new Map<string, { readonly bundle: RenderedBundle; readonly texts: BundleTexts }>();
  return {
    find: (key) => entries.get(key)?.bundle,
    keep: (key, bundle, texts) => void entries.set(key, { bundle, texts }),
    text(key, _bundle, file) {
      const text = entries.get(key)?.texts.files[file];
      if (text === undefined) throw new CacheDamaged(key);
      return text;
    },
    facts(key) {
      const entry = entries.get(key);
      if (entry === undefined) throw new CacheDamaged(key);
      return Buffer.from(entry.texts.facts.join(''));
    },
    finish: () => undefined, // it goes with the process
  };
}

import type { BundleTexts, RenderedBundle } from '../rendered-bundle';

/** Keeps rendered bundles by their keys, see `bundleKeys`. */
export interface BundleCache {
  /** Undefined for what is not there, or not whole. */
  find(key: string): RenderedBundle | undefined;
  keep(key: string, bundle: RenderedBundle, texts: BundleTexts): void;
  /**
   * The text of one file of a bundle that was found or kept.
   *
   * @param file position among the bundle's files
   * @throws CacheDamaged if it is not there any more, or not as it was
   */
  text(key: string, bundle: RenderedBundle, file: number): string;
  /**
   * The texts of all facts of a bundle that was found or kept, in one, as UTF-8. Who takes one out compares its digest.
   *
   * @throws CacheDamaged if they are not there any more
   */
  facts(key: string, bundle: RenderedBundle): Buffer;
  /** Ends a run: what it used is found sooner by the next one, and of all else some may go. */
  finish(used: ReadonlyMap<string, RenderedBundle>): void;
}

/** An entry was taken away or changed while it was in use: render again, nothing else is wrong. */
export class CacheDamaged extends Error {
  override readonly name = 'CacheDamaged';

  constructor(key: string) {
    super(`the cache entry ${key} was damaged or taken away`);
  }
}

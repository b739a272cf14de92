import type { RenderedBundle } from '../rendered-bundle';

/** Keeps rendered bundles by their keys, see `bundleKeys`. */
export interface BundleCache {
  /** Undefined for what is not there, or not whole. */
  find(key: string): RenderedBundle | undefined;
  /** @param texts one for each file of the bundle */
  keep(key: string, bundle: RenderedBundle, texts: readonly string[]): void;
  /**
   * The text of one file of a bundle that was found or kept.
   *
   * @param file position among the bundle's files
   * @throws CacheDamaged if it is not there any more, or not as it was
   */
  text(key: string, bundle: RenderedBundle, file: number): string;
  /** Makes room: what is not among the used keys may go. */
  prune(used: ReadonlySet<string>): void;
}

/** An entry was taken away or changed while it was in use: render again, nothing else is wrong. */
export class CacheDamaged extends Error {
  override readonly name = 'CacheDamaged';
}

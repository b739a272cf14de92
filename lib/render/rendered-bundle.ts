import type { BundleCheck } from '../check';
import type { OverlayUsage } from '../overlay';
import type { PrintedFile } from '../tree';

/** What is kept of a bundle once its objects are files: everything that later steps ask. Plain data. */
export interface RenderedBundle extends BundleCheck {
  /** Path, such as `services/api`. */
  readonly path: string;
  readonly files: readonly BundleFile[];
  /** How far each entry of the object overlays reached. */
  readonly usage: OverlayUsage;
}

/** A file without its text, which lies in the cache. */
export interface BundleFile extends Omit<PrintedFile, 'text'> {
  /** Of the text. */
  readonly bytes: number;
}

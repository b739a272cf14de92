import type { ContentNames, Finding, KindSummary } from '../check';
import type { OverlayUsage } from '../overlay';
import type { PrintedFile } from '../tree';

/** What is held of a bundle once its objects are files: everything that each run asks. Plain data. */
export interface RenderedBundle {
  /** Path, such as `services/api`. */
  readonly path: string;
  readonly files: readonly BundleFile[];
  /** What rules about single objects say. */
  readonly findings: readonly Finding[];
  /** The kinds of facts that it has. */
  readonly facts: readonly KindSummary[];
  readonly contentNames: ContentNames;
  /** How far each entry of the object overlays reached. */
  readonly usage: OverlayUsage;
}

/** A file without its text, which lies in the cache. */
export interface BundleFile extends Omit<PrintedFile, 'text'> {
  /** Of the text. */
  readonly bytes: number;
}

/** What is asked of few bundles in a run, and too large to be held in memory. */
export interface BundleTexts {
  /** One for each of the bundle's files. */
  readonly files: readonly string[];
  /** One for each kind of its facts. */
  readonly facts: readonly string[];
}

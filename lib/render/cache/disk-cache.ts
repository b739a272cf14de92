import { hash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { orUndefined } from '../../problem';
import { replaceFile } from '../../tree/replace-file';
import { CacheDamaged, type BundleCache } from './bundle-cache';
import { bundleIn, factsSpan, filesSpan, fileSpan, hasWholeTexts, printEntry, type Span } from './entry';
import { memoryCache } from './memory-cache';
import { pruneCache } from './prune-cache';
import { readShelf, writeShelf, type Shelf } from './shelf';

export interface DiskCacheOptions {
  /**
   * Whether an entry counts only if all of its texts are whole. Default: false, they are looked at when they are asked
   * for, which nearly always is never.
   */
  readonly isWary?: boolean;
}

/** Part of the bundles that a run may find in entries before it writes the shelf anew, which takes as long as 100 of them. */
const fewUnshelved = 0.01;

/**
 * Keeps each bundle in a file of a folder, called by its key, and beside them on a shelf all that the last run used, so
 * that the next one opens one file. Runs that share the folder do not disturb each other: an entry appears whole, and two
 * that have one key are equal. What there is no space for is kept as long as the process lives.
 *
 * @throws the file system's error where the folder cannot be written
 */
export function diskCache(folder: string, { isWary = false }: DiskCacheOptions = {}): BundleCache {
  mkdirSync(folder, { recursive: true });
  let shelf: Shelf | undefined;
  let unshelved = 0;
  const unkept = memoryCache();
  let last: { readonly key?: string; readonly texts?: Buffer | undefined } = {}; // the texts of a bundle are asked for together
  return {
    find(key) {
      shelf ??= isWary ? new Map() : readShelf(folder);
      const shelved = shelf.get(key);
      if (shelved === undefined) unshelved += 1;
      return shelved ?? unkept.find(key) ?? findEntry(join(folder, key), isWary);
    },
    keep(key, bundle, texts) {
      const isKept = orUndefined(() => (replaceFile(join(folder, key), printEntry(bundle, texts)), true));
      if (isKept !== true) unkept.keep(key, bundle, texts);
    },
    text(key, bundle, position) {
      if (unkept.find(key) !== undefined) return unkept.text(key, bundle, position);
      if (last.key !== key) last = { key, texts: readSpan(join(folder, key), filesSpan(bundle)) };
      const { begin, length } = fileSpan(bundle, position);
      const text = last.texts?.subarray(begin, begin + length);
      if (text === undefined || hash('sha256', text) !== bundle.files[position]?.sha256) throw new CacheDamaged(key);
      return text.toString();
    },
    facts(key, bundle) {
      if (unkept.find(key) !== undefined) return unkept.facts(key, bundle);
      const texts = readSpan(join(folder, key), factsSpan(bundle));
      if (texts === undefined) throw new CacheDamaged(key);
      return texts;
    },
    finish(used) {
      if (unshelved <= used.size * fewUnshelved) return;
      orUndefined(() => {
        writeShelf(folder, used);
        pruneCache(folder, used);
      }); // should it fail, the next run is slower, and nothing else is lost
    },
  };
}

/** What is missing, unreadable or damaged is rendered again. */
function findEntry(file: string, isWary: boolean): ReturnType<BundleCache['find']> {
  const entry = orUndefined(() => readFileSync(file));
  const bundle = entry && bundleIn(entry);
  return entry && bundle && (!isWary || hasWholeTexts(entry, bundle)) ? bundle : undefined;
}

/** Part of a file; undefined if it is not there. */
function readSpan(file: string, { begin, length }: Span): Buffer | undefined {
  return orUndefined(() => {
    const descriptor = openSync(file, 'r');
    try {
      const bytes = Buffer.allocUnsafe(length);
      return readSync(descriptor, bytes, 0, length, begin) === length ? bytes : undefined;
    } finally {
      closeSync(descriptor);
    }
  });
}

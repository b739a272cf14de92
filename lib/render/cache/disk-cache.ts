import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSystemError } from '../../problem';
import { replaceFile } from '../../tree/replace-file';
import type { RenderedBundle } from '../rendered-bundle';
import { CacheDamaged, type BundleCache } from './bundle-cache';
import { bundleIn, printEntry, textIn } from './entry';
import { pruneCache } from './prune-cache';

export interface DiskCacheOptions {
  /**
   * Whether an entry counts only if all of its texts are whole. Default: false, they are looked at when they are asked
   * for, which nearly always is never.
   */
  readonly isWary?: boolean;
}

/**
 * Keeps each bundle in a file of a folder, called by its key. Runs that share the folder do not disturb each other: an
 * entry appears whole, and two that have one key are equal.
 *
 * @throws the file system's error where the folder cannot be written
 */
export function diskCache(folder: string, { isWary = false }: DiskCacheOptions = {}): BundleCache {
  mkdirSync(folder, { recursive: true });
  let last: { readonly key: string; readonly entry: Buffer | undefined } | undefined;
  const read = (key: string): Buffer | undefined => {
    if (last?.key !== key) last = { key, entry: readIfThere(join(folder, key)) }; // texts are asked for in a row
    return last.entry;
  };
  return {
    find(key) {
      const entry = readIfThere(join(folder, key));
      const bundle = entry && bundleIn(entry);
      return bundle !== undefined && (!isWary || isWhole(entry, bundle)) ? bundle : undefined;
    },
    keep(key, bundle, texts) {
      if (last?.key === key) last = undefined;
      replaceFile(join(folder, key), printEntry(bundle, texts));
    },
    text(key, bundle, file) {
      const entry = read(key);
      const text = entry && textIn(entry, bundle, file);
      if (text === undefined) throw new CacheDamaged(`the cache entry ${key} was damaged or taken away`);
      return text;
    },
    prune: (used) => pruneCache(folder, used),
  };
}

/** What is missing or unreadable is rendered again. */
function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}

function isWhole(entry: Buffer | undefined, bundle: RenderedBundle): boolean {
  return entry !== undefined && bundle.files.every((_, position) => textIn(entry, bundle, position) !== undefined);
}

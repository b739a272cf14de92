import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { isSystemError } from '../../problem';
import { CacheDamaged, type BundleCache } from './bundle-cache';
import { parseEntry, printEntry, textIn, type Entry } from './entry';
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
  let last: { readonly key: string; readonly entry: Entry } | undefined; // a bundle's texts are asked for in a row
  const open = (key: string): Entry | undefined => {
    if (last?.key === key) return last.entry;
    const entry = readEntry(join(folder, key));
    if (entry !== undefined) last = { key, entry };
    return entry;
  };
  return {
    find(key) {
      const entry = open(key);
      return entry !== undefined && (!isWary || isWhole(entry)) ? entry.bundle : undefined;
    },
    keep(key, bundle, texts) {
      if (last?.key === key) last = undefined;
      replaceFile(join(folder, key), printEntry(bundle, texts));
    },
    text(key, _bundle, file) {
      const entry = open(key);
      const text = entry && textIn(entry, file);
      if (text === undefined) throw new CacheDamaged(`the cache entry ${key} was damaged or taken away`);
      return text;
    },
    prune: (used) => pruneCache(folder, used),
  };
}

function readEntry(path: string): Entry | undefined {
  try {
    return parseEntry(readFileSync(path));
  } catch (error) {
    if (isSystemError(error)) return undefined; // missing or unreadable: rendered again
    throw error;
  }
}

function isWhole(entry: Entry): boolean {
  return entry.bundle.files.every((_, position) => textIn(entry, position) !== undefined);
}

/** Not made durable: a power cut leaves a damaged entry at worst, and those are rendered again. */
function replaceFile(path: string, content: Buffer): void {
  const temporary = `${path}.${process.pid}.${threadId}.tmp`;
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

import { lstatSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { posix } from 'node:path';
import { environmentFolders } from './environment-folders';
import { journalPath } from './journal';
import { isTemporary } from './temporary-file';
import { indexPath } from './tree-index';

export type EntryType = 'file' | 'folder' | 'link' | 'other';

/** What lies below `dist` for one environment when a run starts. Paths are relative to `dist`. */
export interface DiskListing {
  readonly dist: string;
  /** Links are listed and never followed. A folder stands before what is in it. */
  readonly entries: ReadonlyMap<string, EntryType>;
  /** Paths in `dist` and `dist/argocd` that do not concern the environment. */
  readonly beside: readonly string[];
}

/** Lists the environment's folders, its index and what a killed run left. A missing `dist` is empty. */
export function listDisk(dist: string, environment: string): DiskListing {
  const entries = new Map<string, EntryType>();
  const beside: string[] = [];
  const concerns = concernOf(environment);
  const walk = (folder: string, isInside: boolean): void => {
    for (const entry of entriesOf(folder === '' ? dist : `${dist}/${folder}`)) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const concern = isInside ? 'inside' : concerns(path);
      if (concern === undefined) {
        beside.push(path);
        continue;
      }
      entries.set(path, entryType(entry));
      if (entry.isDirectory() && !isTemporary(path)) walk(path, concern === 'inside');
    }
  };
  if (statSync(dist, { throwIfNoEntry: false })) walk('', false);
  return { dist, entries, beside };
}

/** The listing when some files were written, in folders that were there or not. */
export function withFiles({ entries, ...listing }: DiskListing, paths: readonly string[]): DiskListing {
  const after = new Map(entries);
  const addFolder = (folder: string): void => {
    if (folder === '.' || after.has(folder)) return;
    addFolder(posix.dirname(folder));
    after.set(folder, 'folder');
  };
  for (const path of paths) {
    addFolder(posix.dirname(path));
    after.set(path, 'file');
  }
  return { ...listing, entries: after };
}

/** Whether everything in a place is the environment's, or only some of it, or nothing. */
export function concernOf(environment: string): (path: string) => 'inside' | 'above' | undefined {
  const folders = environmentFolders(environment);
  const files = [indexPath(environment), journalPath(environment)];
  return (path) => {
    if (folders.includes(path)) return 'inside';
    const isAbove = folders.some((folder) => folder.startsWith(`${path}/`));
    return isAbove || files.includes(path) || (!path.includes('/') && isTemporary(path)) ? 'above' : undefined;
  };
}

/** A folder that another run removed or moved in this moment is empty. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (lstatSync(folder, { throwIfNoEntry: false })) throw error;
    return [];
  }
}

function entryType(entry: Dirent): EntryType {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}

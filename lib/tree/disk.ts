import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { environmentFolders } from './environment-folders';
import { isTemporary } from './temporary-file';
import { indexPath } from './tree-index';

export type EntryType = 'file' | 'folder' | 'link' | 'other';

/** What lies below `dist` for one environment when a run starts. Paths are relative to `dist`. */
export interface Disk {
  readonly dist: string;
  /** Links are listed and never followed. */
  readonly entries: ReadonlyMap<string, EntryType>;
  /** Bytes of a plain file; undefined for anything else. */
  read(path: string): Buffer | undefined;
}

/** Lists the environment's folders, its index and what a killed run left. A missing `dist` is empty. */
export function listDisk(dist: string, environment: string): Disk {
  const entries = new Map<string, EntryType>();
  const concerns = concernOf(environment);
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(dist, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (!concerns(path)) continue;
      entries.set(path, entryType(entry));
      if (entry.isDirectory()) walk(path);
    }
  };
  if (statSync(dist, { throwIfNoEntry: false })) walk('');
  return {
    dist,
    entries,
    read: (path) => (entries.get(path) === 'file' ? readFileSync(join(dist, path)) : undefined),
  };
}

function concernOf(environment: string): (path: string) => boolean {
  const folders = environmentFolders(environment);
  const isLeftover = (path: string): boolean => !path.includes('/') && isTemporary(path);
  return (path) =>
    path === indexPath(environment) ||
    isLeftover(path) ||
    folders.some((folder) => `${path}/`.startsWith(`${folder}/`) || folder.startsWith(`${path}/`));
}

function entryType(entry: Dirent): EntryType {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}

import { concernOf, type DiskListing, type EntryType } from './disk';
import { environmentFolders } from './environment-folders';
import { itemsOf, type FileRecord } from './record';

/**
 * What `listDisk` would list of a `dist` that is as recorded.
 *
 * @returns undefined if something lies there that is no file of a run: the record does not tell a link from a file
 */
export function recordedDisk(dist: string, environment: string, { folders }: FileRecord): DiskListing | undefined {
  const concerns = concernOf(environment);
  const isInside = insideOf(environmentFolders(environment));
  const entries = new Map<string, EntryType>();
  const beside: string[] = [];
  for (const folder of folders) {
    const { path } = folder;
    const isOwn = isInside(path);
    if (!isOwn && path !== '' && concerns(path) === undefined) continue;
    for (const [inner, kind] of itemsOf(folder)) {
      if (!isOwn && concerns(inner) === undefined) beside.push(inner);
      else if (kind === 'x') return undefined;
      else entries.set(inner, kind === 'd' ? 'folder' : 'file');
    }
  }
  return { dist, entries, beside };
}

function insideOf(folders: readonly string[]): (folder: string) => boolean {
  return (folder) => folders.some((top) => folder === top || folder.startsWith(`${top}/`));
}

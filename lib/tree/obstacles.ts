import { join } from 'node:path';
import type { Problem } from '../problem';
import type { DiskListing } from './disk';

/**
 * Problems, one a place, that keep `needed` files from being written or `stale` ones from being removed: a symbolic link
 * on the way (`DIST_SYMBOLIC_LINK`), or a file where a folder is needed or the reverse (`DIST_BLOCKED`).
 * A stale file that gave way to something else is gone already, so there only links count.
 */
export function obstacles(disk: DiskListing, needed: readonly string[], stale: readonly string[]): Problem[] {
  const isLink = (place: string): boolean => disk.entries.get(place) === 'link';
  const find = obstacleFinder(disk);
  const places = new Set<string>();
  for (const path of needed) {
    const place = find(path);
    if (place !== undefined) places.add(place);
  }
  for (const path of stale) {
    const place = find(path);
    if (place !== undefined && isLink(place)) places.add(place);
  }
  return [...places].sort().map((place) => ({
    ...(isLink(place) ? link : block),
    severity: 'error',
    file: join(disk.dist, place),
  }));
}

const link = {
  code: 'DIST_SYMBOLIC_LINK',
  message: 'a symbolic link stands where keelson writes or removes files, and could lead out of the folder',
  fix: 'remove the link; the next run makes plain files and folders',
};

const block = {
  code: 'DIST_BLOCKED',
  message: 'something else stands where keelson needs a plain file or folder',
  fix: 'move it away',
};

/** Finds what stands in the way of a file: a folder above it, looked at once, or what has its name. */
function obstacleFinder({ entries }: DiskListing): (path: string) => string | undefined {
  const found = new Map<string, string | undefined>([['', undefined]]);
  const above = (folder: string): string | undefined => {
    if (found.has(folder)) return found.get(folder);
    const type = entries.get(folder);
    const place = above(folderOf(folder)) ?? (type === undefined || type === 'folder' ? undefined : folder);
    found.set(folder, place);
    return place;
  };
  return (path) => {
    const type = entries.get(path);
    return above(folderOf(path)) ?? (type === undefined || type === 'file' ? undefined : path);
  };
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

import { join } from 'node:path';
import type { Problem } from '../problem';
import type { Disk } from './disk';

/**
 * Problems, one a place, that keep `needed` files from being written or `stale` ones from being removed: a symbolic link
 * on the way (`DIST_SYMBOLIC_LINK`), or a file where a folder is needed or the reverse (`DIST_BLOCKED`).
 * A stale file that gave way to something else is gone already, so there only links count.
 */
export function obstacles(disk: Disk, needed: readonly string[], stale: readonly string[]): Problem[] {
  const isLink = (place: string): boolean => disk.entries.get(place) === 'link';
  const blocking = needed.flatMap((path) => obstaclesOn(disk, path));
  const leadingOut = stale.flatMap((path) => obstaclesOn(disk, path)).filter(isLink);
  const places = [...new Set([...blocking, ...leadingOut])].sort();
  return places.map((place) => ({
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

function obstaclesOn({ entries }: Disk, path: string): string[] {
  const parts = path.split('/');
  return parts
    .map((_, depth) => parts.slice(0, depth + 1).join('/'))
    .filter((place) => entries.has(place) && entries.get(place) !== (place === path ? 'file' : 'folder'));
}

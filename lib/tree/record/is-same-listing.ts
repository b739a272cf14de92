import { hashBytes, type RecordedFolder } from './file-record';
import type { KnownFiles } from './known-files';
import { placesElsewhere, type Listing } from './recorded-folders';

/**
 * Whether the same names lie below `dist` as were recorded. Told from their number and from each being there, without
 * printing them; a no may be wrong, if the record is of more environments.
 */
export function isSameListing({ record, states }: KnownFiles, listings: readonly Listing[]): boolean {
  const others = otherPaths(record.folders);
  const found = new Set<string>();
  let files = 0;
  const isRecorded = (path: string, isForeign = false): boolean => {
    if (states.has(path) && !isForeign) files += 1;
    else if (others.has(path)) found.add(path);
    else return false;
    return true;
  };
  for (const { entries, foreign } of listings) {
    for (const path of entries.keys()) if (!isRecorded(path, foreign?.has(path))) return false;
  }
  if (!placesElsewhere(listings).every((path) => isRecorded(path))) return false;
  return files === record.hashes.length / hashBytes && found.size === others.size;
}

/** Paths of all that has no row. */
function otherPaths(folders: readonly RecordedFolder[]): ReadonlySet<string> {
  const mixed = folders.filter(({ isPlain, listing }) => !isPlain && listing !== '');
  return new Set(
    mixed.flatMap(({ path, listing }) => {
      const names = listing.split('\0').filter((item) => !item.startsWith('f'));
      return names.map((item) => (path === '' ? item.slice(1) : `${path}/${item.slice(1)}`));
    }),
  );
}

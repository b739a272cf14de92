import type { RecordedFolder } from './file-record';

/** What lies below `dist` for one environment; paths are relative to `dist`. */
export interface Listing {
  /** All that concerns the environment, folders before what is in them. */
  readonly entries: ReadonlyMap<string, 'file' | 'folder' | 'link' | 'other'>;
  /** What lies beside it in the folders that environments share. */
  readonly beside: readonly string[];
  /** Files among the entries that no run owns. They get no row: what has one is taken for ours. Default: none. */
  readonly foreign?: ReadonlySet<string>;
}

/**
 * The folders of several environments as a record keeps them, and, of environments that are not listed, as the previous
 * record had them.
 *
 * @param isKnown whether there is a row for a file
 */
export function recordedFolders(
  previous: readonly RecordedFolder[],
  listings: readonly Listing[],
  isKnown: (path: string) => boolean,
): RecordedFolder[] {
  const folders: Folders = new Map([['', new Set()]]);
  const kindOf = (path: string, foreign?: ReadonlySet<string>): 'f' | 'x' =>
    isKnown(path) && foreign?.has(path) !== true ? 'f' : 'x';
  for (const { entries, foreign } of listings) {
    for (const [path, type] of entries) {
      put(folders, path, type === 'folder' ? 'd' : kindOf(path, foreign));
      if (type === 'folder' && !folders.has(path)) folders.set(path, new Set());
    }
  }
  const elsewhere = placesElsewhere(listings);
  for (const path of elsewhere) put(folders, path, kindOf(path));
  const isElsewhere = ({ path }: RecordedFolder): boolean => elsewhere.some((top) => `${path}/`.startsWith(`${top}/`));
  return [...[...folders].map(([path, items]) => printFolder(path, [...items])), ...previous.filter(isElsewhere)];
}

/** What lies beside all environments that are listed. */
export function placesElsewhere(listings: readonly Listing[]): string[] {
  const beside = new Set(listings.flatMap((listing) => listing.beside));
  return [...beside].filter((path) => !listings.some(({ entries }) => entries.has(path)));
}

/** By path, names with their kinds before them, as `RecordedFolder` has them. */
type Folders = Map<string, Set<string>>;

function put(folders: Folders, path: string, kind: 'f' | 'd' | 'x'): void {
  const nameAt = path.lastIndexOf('/') + 1;
  folders.get(path.slice(0, Math.max(nameAt - 1, 0)))?.add(kind + path.slice(nameAt));
}

function printFolder(path: string, items: string[]): RecordedFolder {
  const isPlain = items.every((item) => item.startsWith('f'));
  if (isPlain) return { path, isPlain, listing: items.map(nameOf).sort().join('\0') };
  return { path, isPlain, listing: items.sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1)).join('\0') };
}

function nameOf(item: string): string {
  return item.slice(1);
}

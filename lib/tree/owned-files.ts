import type { DiskFiles } from './disk-files';
import { journalPath, settleJournal } from './journal';
import { indexPath, parseIndex, type IndexEntry, type TreeIndex } from './tree-index';

/** Files of an environment by path. */
export type IndexFiles = TreeIndex['files'];

/** What earlier runs wrote for an environment, finished or killed. */
export interface OwnedFiles {
  readonly files: IndexFiles;
  /** Whether an index told it; there may be none, or one that is damaged or holds conflict markers. */
  readonly isIndexed: boolean;
  /** Whether the index does not say all of it, for a run was killed. */
  readonly isUnsettled: boolean;
}

/**
 * What is ours of an environment's files.
 *
 * @param expected the index that is likely to be on the disk: it need not be parsed again
 */
export function ownedFiles(disk: DiskFiles, expected: TreeIndex & { readonly sha256: string }): OwnedFiles {
  const { environment } = expected;
  const indexed = indexedFiles(disk, expected);
  const before = indexed ?? new Map<string, IndexEntry>();
  const text = disk.read(journalPath(environment))?.toString();
  const files =
    text === undefined ? before : settleJournal(before, { environment, text }, (path) => disk.sha256Of(path));
  return { files, isIndexed: indexed !== undefined, isUnsettled: files !== before };
}

/**
 * The same of a `dist` that was seen to be what a whole run left, and nothing of somebody else: all files are ours. The index
 * says so too and takes longer to read; which object lies in a file, only it knows.
 */
export function seenFiles(disk: DiskFiles, expected: TreeIndex & { readonly sha256: string }): OwnedFiles {
  const { environment } = expected;
  if (disk.sha256Of(journalPath(environment)) !== undefined) return ownedFiles(disk, expected);
  const files = new Map<string, IndexEntry>();
  for (const path of disk.paths()) files.set(path, { object: '', sha256: disk.sha256Of(path) ?? '' });
  files.delete(indexPath(environment));
  return { files, isIndexed: true, isUnsettled: false };
}

function indexedFiles(
  disk: DiskFiles,
  { environment, files, sha256 }: TreeIndex & { readonly sha256: string },
): IndexFiles | undefined {
  const found = disk.sha256Of(indexPath(environment));
  if (found === undefined) return undefined;
  if (found === sha256) return files;
  return parseIndex(disk.read(indexPath(environment))?.toString() ?? '', environment)?.files;
}

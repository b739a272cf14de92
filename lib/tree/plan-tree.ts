import { PlatformError } from '../problem';
import { listDisk, type DiskListing } from './disk';
import { DiskFiles } from './disk-files';
import { ownedPaths } from './environment-folders';
import { journalPath } from './journal';
import { obstacles } from './obstacles';
import { ownedFiles, seenFiles, type IndexFiles, type OwnedFiles } from './owned-files';
import { recordedDisk } from './recorded-disk';
import { nothingKnown, type KnownFiles } from './record';
import { isTemporary } from './temporary-file';
import type { Tree, TreeFile } from './tree';
import { hashIndex, indexPath, printIndex } from './tree-index';
import type { PlannedWrite, TreePlan } from './tree-plan';

/** Whether a run looks at a path; the index keeps what it says of the others. */
export type Selection = (path: string) => boolean;

export interface PlanOptions {
  /** Paths to look at, such as those of one bundle. Default: all. */
  readonly selection?: Selection | undefined;
  /** What earlier runs know of the files on disk. Default: nothing, so every file is read. */
  readonly known?: KnownFiles;
}

/**
 * Compares a tree with the disk and writes nothing.
 *
 * Only what an earlier run wrote is ever removed: what the index on disk names, and what a killed run came to write. If
 * that index is missing or damaged, nothing is removed, and what looks stale is foreign.
 *
 * @throws PlatformError `DIST_SYMBOLIC_LINK`, `DIST_BLOCKED`: each place that is no plain folder or file
 */
export function planTree(dist: string, tree: Tree, { selection, known = nothingKnown }: PlanOptions = {}): TreePlan {
  const { environment } = tree;
  const isSelected = selection ?? ((): boolean => true);
  const produced = [...tree.files].filter(([path]) => isSelected(path));
  const { listing, isSeen } = listingOf(dist, environment, known);
  const disk = new DiskFiles(listing, known);
  const wholeHash = hashIndex(tree);
  const expected = { ...tree, sha256: wholeHash };
  const owned = isSeen && selection === undefined ? seenFiles(disk, expected) : ownedFiles(disk, expected);
  const stale = [...owned.files.keys()].filter((path) => !tree.files.has(path) && isSelected(path)).sort();
  refuseObstacles(listing, environment, produced, stale);

  const write = produced.flatMap(([path, file]) => plannedWrite(disk, path, file));
  refuseAlien(environment, write);
  const remove = stale.filter((path) => listing.entries.get(path) === 'file');
  const index = selection === undefined ? tree : { environment, files: mergeIndex(owned.files, tree.files, selection) };
  const indexWrite = plannedWrite(disk, indexPath(environment), {
    sha256: index === tree ? wholeHash : hashIndex(index),
    text: () => printIndex(index),
  }).at(0);
  return {
    environment,
    write,
    remove,
    emptied: emptiedFolders(listing, stale),
    unchanged: produced.length - write.length,
    edited: [
      ...write.map(({ path }) => path).filter((path) => isEdited(disk, owned, path, disk.sha256Of(path))),
      ...remove.filter((path) => isEdited(disk, owned, path, disk.sha256Again(path))),
    ].sort(),
    index: indexWrite,
    settled: indexWrite && owned.isUnsettled ? printIndex({ environment, files: owned.files }) : undefined,
    ...strangers(listing, (path) => !tree.files.has(path) && !owned.files.has(path) && isSelected(path)),
    found: { listing, files: disk },
  };
}

/**
 * What removes an environment that is gone: its files, and at last its index, so that a run which is killed before is
 * finished by the next one.
 *
 * @throws PlatformError as `planTree`
 */
export function planRemoval(dist: string, environment: string, { known = nothingKnown }: PlanOptions = {}): TreePlan {
  const plan = planTree(dist, { environment, files: new Map() }, { known });
  const index = plan.found.listing.entries.has(indexPath(environment)) ? [indexPath(environment)] : [];
  return { ...plan, remove: [...plan.remove, ...index], index: undefined, settled: undefined };
}

/** From the record where all of `dist` was seen to be as recorded, which spares a `readdir` a folder. */
function listingOf(
  dist: string,
  environment: string,
  { record, isSeen }: KnownFiles,
): { readonly listing: DiskListing; readonly isSeen: boolean } {
  const seen = isSeen ? recordedDisk(dist, environment, record) : undefined;
  return { listing: seen ?? listDisk(dist, environment), isSeen: seen !== undefined };
}

type ProducedFiles = readonly (readonly [path: string, file: TreeFile])[];

function refuseAlien(environment: string, write: readonly PlannedWrite[]): void {
  const isOwn = ownedPaths(environment);
  const alien = write.find(({ path }) => !isOwn(path));
  if (alien !== undefined) throw new Error(`the tree of ${environment} holds ${alien.path}, which is not its own`);
}

function refuseObstacles(
  listing: DiskListing,
  environment: string,
  produced: ProducedFiles,
  stale: readonly string[],
): void {
  const isMissing = (path: string): boolean => listing.entries.get(path) !== 'file'; // a file has no obstacle
  const needed = [indexPath(environment), journalPath(environment), ...produced.map(([path]) => path)].filter(
    isMissing,
  );
  const problems = obstacles(listing, needed, stale);
  if (problems.length > 0) throw new PlatformError(problems);
}

function mergeIndex(before: IndexFiles, now: IndexFiles, selection: Selection): IndexFiles {
  return new Map([
    ...[...before].filter(([path]) => !selection(path)),
    ...[...now].filter(([path]) => selection(path)),
  ]);
}

function plannedWrite(disk: DiskFiles, path: string, file: Pick<TreeFile, 'sha256' | 'text'>): PlannedWrite[] {
  if (disk.sha256Of(path) === file.sha256) return [];
  const found = disk.sha256Again(path); // it may have been looked at a while ago
  if (found === file.sha256) return [];
  return [{ path, sha256: file.sha256, text: file.text, reason: found === undefined ? 'new' : 'changed' }];
}

/**
 * Conflict markers are no edit: Git made them, and rendering again is the way to resolve them. Without an index, nobody
 * knows what was edited.
 *
 * @param found content of the file
 */
function isEdited(disk: DiskFiles, { files, isIndexed }: OwnedFiles, path: string, found: string | undefined): boolean {
  const last = files.get(path);
  if (found === undefined || found === last?.sha256 || (last === undefined && !isIndexed)) return false;
  return !/^(<{7}|>{7}) /m.test(disk.read(path)?.toString() ?? '');
}

/** Folders of files that are gone already: a killed run may have removed the last file and not its folder. */
function emptiedFolders({ entries }: DiskListing, stale: readonly string[]): string[] {
  const folders = stale.filter((path) => !entries.has(path)).map((path) => path.slice(0, path.lastIndexOf('/')));
  return [...new Set(folders)].filter((folder) => entries.get(folder) === 'folder');
}

function strangers({ entries }: DiskListing, isForeign: Selection): Pick<TreePlan, 'foreign' | 'leftovers'> {
  const foreign: string[] = [];
  const leftovers: string[] = [];
  for (const [path, type] of entries) {
    if (path.endsWith('.tmp') && isTemporary(path)) leftovers.push(path);
    else if (type !== 'folder' && isForeign(path) && path.includes('/')) foreign.push(path);
  }
  return { foreign: foreign.sort(), leftovers: leftovers.sort() };
}

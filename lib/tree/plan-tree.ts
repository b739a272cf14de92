import { PlatformError } from '../problem';
import { listDisk, type Disk } from './disk';
import { ownsPath } from './environment-folders';
import { obstacles } from './obstacles';
import { isTemporary } from './temporary-file';
import type { Tree } from './tree';
import { indexPath, parseIndex, printIndex, sha256, type IndexEntry, type TreeIndex } from './tree-index';
import type { PlannedWrite, TreePlan } from './tree-plan';

/** Whether a run looks at a path; the index keeps what it says of the others. */
export type Selection = (path: string) => boolean;

type IndexFiles = TreeIndex['files'];

/**
 * Compares a tree with the disk and writes nothing.
 *
 * Only what the index on disk names is ever removed. If that index is missing or damaged, nothing is, and what looks
 * stale is foreign.
 *
 * @param selection paths to look at, such as those of one bundle; default: all
 * @throws PlatformError `DIST_SYMBOLIC_LINK`, `DIST_BLOCKED`: each place that is no plain folder or file
 */
export function planTree(dist: string, tree: Tree, selection: Selection = () => true): TreePlan {
  const { environment, files } = tree;
  const produced = [...files].filter(([path]) => selection(path));
  const paths = produced.map(([path]) => path);
  const alien = paths.find((path) => !ownsPath(environment, path));
  if (alien !== undefined) throw new Error(`the tree of ${environment} holds ${alien}, which is not its own`);

  const disk = listDisk(dist, environment);
  const before = readIndex(disk, environment);
  const stale = [...before.keys()].filter((path) => selection(path) && !files.has(path)).sort();
  const problems = obstacles(disk, [indexPath(environment), ...paths], stale);
  if (problems.length > 0) throw new PlatformError(problems);

  const write = produced.flatMap(([path, text]) => plannedWrite(disk, path, text));
  const remove = stale.filter((path) => disk.entries.get(path) === 'file');
  const index = printIndex({ environment, files: mergeIndex(before, tree.index.files, selection) });
  return {
    environment,
    write,
    remove,
    unchanged: produced.length - write.length,
    edited: [...write.map(({ path }) => path), ...remove]
      .filter((path) => isEdited(disk, path, before.get(path)))
      .sort(),
    index: plannedWrite(disk, indexPath(environment), index).at(0),
    ...strangers(disk, (path) => selection(path) && !files.has(path) && !before.has(path)),
  };
}

/** Files of the index on disk; none if it is missing or damaged. */
function readIndex(disk: Disk, environment: string): IndexFiles {
  const text = disk.read(indexPath(environment))?.toString() ?? '';
  return parseIndex(text, environment)?.files ?? new Map<string, IndexEntry>();
}

function mergeIndex(before: IndexFiles, now: IndexFiles, selection: Selection): IndexFiles {
  return new Map([
    ...[...before].filter(([path]) => !selection(path)),
    ...[...now].filter(([path]) => selection(path)),
  ]);
}

function plannedWrite(disk: Disk, path: string, text: string): PlannedWrite[] {
  const found = disk.read(path);
  if (found?.equals(Buffer.from(text))) return [];
  return [{ path, text, reason: found ? 'changed' : 'new' }];
}

/** Conflict markers are no edit: Git made them, and rendering again is the way to resolve them. */
function isEdited(disk: Disk, path: string, last: IndexEntry | undefined): boolean {
  const found = disk.read(path);
  if (!found || !last || sha256(found) === last.sha256) return false;
  return !/^(<{7}|>{7}) /m.test(found.toString());
}

function strangers(disk: Disk, isForeign: Selection): Pick<TreePlan, 'foreign' | 'leftovers'> {
  const paths = [...disk.entries.keys()].filter((path) => disk.entries.get(path) !== 'folder').sort();
  return {
    leftovers: paths.filter(isTemporary),
    foreign: paths.filter((path) => path.includes('/') && isForeign(path) && !isTemporary(path)),
  };
}

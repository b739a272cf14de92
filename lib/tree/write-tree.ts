import { existsSync, lstatSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { indexPath } from './tree-index';
import { journalPath } from './journal';
import { FileStates } from './record';
import { Stage } from './stage';
import type { TreePlan } from './tree-plan';

/**
 * Carries out plans just made. Every file appears whole or not at all, a new folder with all that is in it. New files come
 * before stale ones go. What a run is about to write stands in a journal before it writes it, and the journal becomes the
 * index at last, so that a run that is killed loses nothing and the next one knows its files and finishes its work.
 *
 * @returns the files written
 */
export function writeTree(dist: string, plans: readonly TreePlan[]): FileStates {
  const written = new FileStates();
  for (const path of plans.flatMap(({ leftovers }) => leftovers)) {
    rmSync(join(dist, path), { force: true, recursive: true });
  }
  const stage = new Stage(dist, written);
  try {
    for (const plan of plans) writeJournal(stage, plan);
    for (const { write } of plans) for (const { path, text, sha256 } of write) stage.write(path, text(), sha256);
    stage.commit();
  } finally {
    stage.remove();
  }
  for (const plan of plans) removeStale(dist, plan);
  for (const plan of plans) finish(dist, plan, written);
  return written;
}

/** What a killed run came to write goes into the index first, for its own journal gives way to this one. */
function writeJournal(stage: Stage, { environment, index, settled }: TreePlan): void {
  if (settled !== undefined) stage.replace(indexPath(environment), settled);
  if (index) stage.replace(journalPath(environment), index.text());
}

function removeStale(dist: string, { remove, emptied }: TreePlan): void {
  for (const path of remove) {
    rmSync(join(dist, path), { force: true });
    removeEmptyFolders(dist, dirname(path));
  }
  for (const folder of emptied) removeEmptyFolders(dist, folder);
}

/** From `folder` (relative to `dist`) upwards, as far as folders are empty or gone; `dist` itself stays. */
function removeEmptyFolders(dist: string, folder: string): void {
  if (folder === '.') return;
  const path = join(dist, folder);
  if (existsSync(path)) {
    if (readdirSync(path).length > 0) return;
    rmdirSync(path);
  }
  removeEmptyFolders(dist, dirname(folder));
}

function finish(dist: string, { environment, index }: TreePlan, written: FileStates): void {
  const journal = join(dist, journalPath(environment));
  if (!index) return rmSync(journal, { force: true });
  const file = join(dist, index.path);
  renameSync(journal, file);
  written.set(index.path, lstatSync(file), index.sha256);
}

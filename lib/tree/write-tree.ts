import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryName } from './temporary-file';
import type { TreePlan } from './tree-plan';

/**
 * Carries out plans just made. Every file appears whole or not at all; new files come before stale ones go, and the
 * indexes come last, so that a run that is killed loses nothing and the next one finishes its work.
 */
export function writeTree(dist: string, plans: readonly TreePlan[]): void {
  for (const path of plans.flatMap(({ leftovers }) => leftovers)) rmSync(join(dist, path), { force: true });
  for (const { path, text } of plans.flatMap(({ write }) => write)) replaceFile(join(dist, path), text);
  for (const path of plans.flatMap(({ remove }) => remove)) {
    rmSync(join(dist, path), { force: true });
    removeEmptyFolders(dist, dirname(path));
  }
  for (const { index } of plans) if (index) replaceFile(join(dist, index.path), index.text);
}

function replaceFile(file: string, text: string): void {
  const folder = dirname(file);
  const temporary = join(folder, temporaryName());
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** From `folder` (relative to `dist`) upwards, as far as folders are empty; `dist` itself stays. */
function removeEmptyFolders(dist: string, folder: string): void {
  if (folder === '.' || readdirSync(join(dist, folder)).length > 0) return;
  rmdirSync(join(dist, folder));
  removeEmptyFolders(dist, dirname(folder));
}

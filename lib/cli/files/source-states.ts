import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/** Files by path, relative to a folder or absolute, each with what tells whether it changed. */
export type SourceStates = { readonly [path: string]: string };

/**
 * Size, times and inode of a file or folder, `absent` if there is none, and `edited` if it changed after `started`: whoever read
 * it may then have seen the older content, and a state that no file can have makes the next run read again.
 *
 * @param started milliseconds since 1970; default: it was not read
 */
export function stateOf(path: string, started = Infinity): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 'absent';
  const { size, mtimeMs, ctimeMs, ino } = stats;
  return Math.max(mtimeMs, ctimeMs) < started ? `${size} ${mtimeMs} ${ctimeMs} ${ino}` : 'edited';
}

/** States of files that were read after `started`. */
export function statesOf(folder: string, paths: readonly string[], started: number): SourceStates {
  return Object.fromEntries(paths.map((path) => [path, stateOf(resolve(folder, path), started)]));
}

/** Whether every file is as it was. */
export function areUnchanged(folder: string, states: SourceStates): boolean {
  for (const path in states) if (states[path] !== stateOf(resolve(folder, path))) return false;
  return true;
}

import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { shelfName } from './shelf';

/** Entries that are kept for each one in use: those of a few branches, and of the changes of a day. */
const keptPerEntry = 4;

/** Part of these that stays when there are too many, so that not every run has to look for the oldest. */
const keptAfterwards = 0.8;

/** A small platform keeps this many whatever it needs. */
const keptAtLeast = 500;

/**
 * Takes the oldest entries away that a run did not need, once there are several times as many as it needs. What a killed
 * run left half written is old after a while too.
 *
 * @param used keys that the run found or kept
 */
export function pruneCache(folder: string, used: { readonly size: number; has(key: string): boolean }): void {
  const names = readdirSync(folder).filter((name) => name !== shelfName);
  const most = Math.max(keptAtLeast, keptPerEntry * used.size);
  if (names.length <= most) return;
  const others = names.filter((name) => !used.has(name)).map((name) => ({ name, age: ageOf(join(folder, name)) }));
  others.sort((one, other) => other.age - one.age);
  for (const { name } of others.slice(0, names.length - most * keptAfterwards))
    rmSync(join(folder, name), { force: true });
}

/** Milliseconds; another run may have been quicker to take it away. */
function ageOf(file: string): number {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats === undefined ? 0 : Date.now() - stats.mtimeMs;
}

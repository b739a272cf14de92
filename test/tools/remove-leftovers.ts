import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Longer than any build takes. */
const dayMs = 24 * 60 * 60 * 1000;

/** Removes what builds that were killed have left in the cache, but not what a build beside this one is at. */
export function removeLeftovers(cache: string): void {
  const hidden = readdirSync(cache).filter((name) => name.startsWith('.'));
  for (const folder of hidden.map((name) => join(cache, name))) {
    const changed = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (Date.now() - changed > dayMs) rmSync(folder, { recursive: true, force: true });
  }
}

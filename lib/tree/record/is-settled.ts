// A kernel counts file times in ticks of at most 10 ms (CONFIG_HZ=100); FAT counts in 2 s, HFS+ and ext3 in 1 s
const tickMs = 50;
const coarseTickMs = 2000;

/**
 * Whether a file that was last changed at `mtimeMs` or `ctimeMs` would look different, had somebody changed it after
 * `takenMs`, when it was recorded. Within one tick of the clock it would not: what git calls racy, and reads again
 * (https://git-scm.com/docs/racy-git). All times are milliseconds since 1970.
 */
export function isSettled(mtimeMs: number, ctimeMs: number, takenMs: number): boolean {
  const newest = Math.max(mtimeMs, ctimeMs);
  return newest + (newest % 1000 === 0 ? coarseTickMs : tickMs) < takenMs;
}

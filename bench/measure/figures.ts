/** What one run took. */
export interface Figures {
  /** By the clock, from the first start to the last end, in milliseconds. */
  readonly wallMs: number;
  /** Of all processes, user and system, in milliseconds; absent without GNU time. */
  readonly cpuMs?: number;
  /** Of the largest process, in MiB; absent without GNU time. */
  readonly peakMiB?: number;
}

/** What several runs of one thing took. */
export interface Summary {
  readonly rounds: number;
  /** Milliseconds by the clock. */
  readonly median: number;
  readonly least: number;
  readonly greatest: number;
  /** Median, in milliseconds. */
  readonly cpuMs?: number;
  /** The highest of any round. */
  readonly peakMiB?: number;
}

/** @throws Error without any figures */
export function summarize(runs: readonly Figures[]): Summary {
  const walls = runs.map(({ wallMs }) => wallMs);
  const cpus = present(runs.map(({ cpuMs }) => cpuMs));
  const peaks = present(runs.map(({ peakMiB }) => peakMiB));
  return {
    rounds: runs.length,
    median: median(walls),
    least: Math.min(...walls),
    greatest: Math.max(...walls),
    ...(cpus.length > 0 && { cpuMs: median(cpus) }),
    ...(peaks.length > 0 && { peakMiB: Math.max(...peaks) }),
  };
}

/**
 * The middle; of an even number the mean of the middle two.
 *
 * @throws Error of an empty list
 */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new Error('nothing was measured');
  return (low + high) / 2;
}

function present(numbers: readonly (number | undefined)[]): number[] {
  return numbers.filter((number) => number !== undefined);
}

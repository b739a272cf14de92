import type { Bundle } from '../../bundle';
import type { WantedBundle } from '../wanted-bundle';
import type { Batch } from './messages';

/** Large enough that sending costs little, small enough that all threads finish together. */
const batchSize = 8;

/** Bundles in batches, each of one environment. */
export function batchesOf(misses: readonly WantedBundle[], families: readonly Bundle[]): Batch[] {
  const positions = new Map(families.map((family, index) => [family, index]));
  const batches: Batch[] = [];
  let first = 0;
  while (first < misses.length) {
    const settings = misses[first]?.settings;
    if (settings === undefined) break;
    const tasks: WantedBundle[] = [];
    for (const miss of misses.slice(first, first + batchSize)) {
      if (miss.settings !== settings) break;
      tasks.push(miss);
    }
    batches.push({ first, settings, tasks: tasks.map((task) => sent(task, positions)) });
    first += tasks.length;
  }
  return batches;
}

function sent({ key, path, parts }: WantedBundle, positions: ReadonlyMap<Bundle, number>): Batch['tasks'][number] {
  return {
    key,
    path,
    parts: parts.map(({ family, inputs }) => ({ family: positions.get(family) ?? -1, inputs })),
  };
}

/** The bundles of a batch as this thread's charts render them. */
export function tasksOf({ settings, tasks }: Batch, families: readonly Bundle[]): WantedBundle[] {
  return tasks.map(({ key, path, parts }) => ({
    key,
    path,
    settings,
    parts: parts.map(({ family: position, inputs }) => {
      const family = families[position];
      if (family === undefined) throw new Error(`a worker has no family of bundles at ${position}`);
      return { family, inputs };
    }),
  }));
}

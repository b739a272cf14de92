import { PlatformError, type Problem } from '../problem';

/**
 * Does something to each item, and does not stop at the first that fails.
 *
 * @throws PlatformError with the problems of all items
 */
export function collectProblems<Item, Result>(items: readonly Item[], work: (item: Item) => Result): Result[] {
  const results: Result[] = [];
  const problems: Problem[] = [];
  for (const item of items) {
    try {
      results.push(work(item));
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new PlatformError(problems);
  return results;
}

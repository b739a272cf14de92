import { PlatformError, type Problem } from '../problem';

/** What is wrong with a source, as an error that carries it. */
export function foreignError(code: string, message: string, details: Partial<Problem> = {}): PlatformError {
  return new PlatformError([{ ...details, code, severity: 'error', message }]);
}

/**
 * Takes a step, and adds what is wrong with it to the problems.
 *
 * @returns undefined for a step that failed
 */
export function attempt<Result>(step: () => Result, problems: Problem[]): Result | undefined {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

/**
 * Takes a step for each item, and throws what is wrong with any of them only when all were tried.
 *
 * @throws PlatformError with the problems of all steps
 */
export function eachOf<Item, Result>(
  items: readonly Item[],
  step: (item: Item) => readonly Result[],
): readonly Result[] {
  const problems: Problem[] = [];
  const results = items.map((item) => attempt(() => step(item), problems) ?? []);
  if (problems.length > 0) throw new PlatformError(problems);
  return results.flat();
}

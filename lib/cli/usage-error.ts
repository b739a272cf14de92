import type { Problem } from '../problem';
import { didYouMean, oneOf } from '../problem';

/** A command line that keelson cannot follow. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join('\n'));
  }
}

/** A `USAGE` problem, or none, for each name that is not a known one. */
export function unknownNames(what: string, given: readonly string[], known: readonly string[]): Problem[] {
  return [...new Set(given)]
    .filter((name) => !known.includes(name))
    .map((name) => usageProblem(`unknown ${what} "${name}"`, oneOf(known), didYouMean(name, known)));
}

export function usageProblem(message: string, accepted?: string, fix?: string): Problem {
  return { code: 'USAGE', severity: 'error', message, ...(accepted && { accepted }), ...(fix && { fix }) };
}

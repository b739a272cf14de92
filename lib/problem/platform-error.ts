import { formatProblem } from './format-problem';
import type { Problem } from './problem';

/**
 * The only error that keelson throws on purpose: something that the user can fix.
 * It carries every problem found, not just the first. Any other error is a bug and keeps its stack.
 */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
  }
}

import type { Options } from '../options';
import type { Verdict } from './judge';

/**
 * Counts promises, the last line of a run.
 *
 * @returns exit code: 1 when one is missed and `--check` was asked for
 */
export function conclude(
  verdicts: readonly Verdict[],
  { check }: Pick<Options, 'check'>,
  say: (line: string) => void,
): number {
  const met = verdicts.filter(({ isMet }) => isMet).length;
  say(`${met} passed, ${verdicts.length - met} failed`);
  return check && met < verdicts.length ? 1 : 0;
}

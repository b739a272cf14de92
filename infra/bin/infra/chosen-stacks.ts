import { UsageError, unknownNames } from '../../../lib/cli/usage-error';
import { targetOf, type SynthesizedStack } from '../../lib/deploy';

/**
 * The stacks that were asked for, in the order of their deployment; all of them when nothing was.
 *
 * @param targets environments, `shared` and ids of stacks
 * @throws UsageError for a stack that there is none of
 */
export function chosenStacks(
  stacks: readonly SynthesizedStack[],
  targets: readonly string[],
  environments: readonly string[],
): readonly SynthesizedStack[] {
  if (targets.length === 0) return stacks;
  const known = stacks.flatMap(({ id }) => [id, targetOf(id, environments)]);
  const problems = unknownNames('stack', targets, known);
  if (problems.length > 0) throw new UsageError(problems);
  return stacks.filter(({ id }) => targets.includes(id) || targets.includes(targetOf(id, environments)));
}

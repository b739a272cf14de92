import { buildTree, indexPath, type TreePlan } from '../../tree';
import { collectProblems } from '../collect-problems';
import type { Session } from '../command';
import { onDisk } from '../on-disk';
import type { EnvironmentTree } from './build-trees';
import type { Choice } from './choice';
import { goneEnvironments } from './gone-environments';

/**
 * What makes a folder equal to the chosen trees. A run that writes everything also removes environments that the
 * platform no longer has.
 *
 * @throws PlatformError with everything that stands in the way
 */
export function planTrees(
  { program }: Session,
  dist: string,
  trees: readonly EnvironmentTree[],
  choice: Choice,
): TreePlan[] {
  const chosen = trees.map(({ tree }) => tree).filter(({ environment }) => choice.environments.includes(environment));
  return onDisk('DIST_UNUSABLE', () => [
    ...collectProblems(chosen, (tree) => program.plan(dist, tree, choice.selectionOf(tree.environment))),
    ...(choice.isWhole ? removals({ program }, dist, choice.environments) : []),
  ]);
}

function removals({ program }: Pick<Session, 'program'>, dist: string, known: readonly string[]): TreePlan[] {
  return collectProblems(goneEnvironments(dist, known), (name) => {
    const plan = program.plan(dist, buildTree(name, []));
    // the index last: a run that is killed before leaves it, and the next one finishes
    return { ...plan, remove: [...plan.remove, indexPath(name)], index: undefined };
  });
}

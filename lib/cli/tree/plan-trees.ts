import { planRemoval, writtenEnvironments, type KnownFiles, type TreePlan } from '../../tree';
import { collectProblems } from '../collect-problems';
import type { Session } from '../command';
import { onDisk } from '../on-disk';
import type { Rendered } from '../platform/rendered';
import type { Choice } from './choice';

/**
 * What makes a folder equal to the chosen trees. A run that writes everything also removes environments that the
 * platform no longer has.
 *
 * @param known files that need not be read
 * @throws PlatformError with everything that stands in the way
 */
export function planTrees(
  { program }: Session,
  dist: string,
  { environments }: Rendered,
  { choice, known }: { readonly choice: Choice; readonly known: KnownFiles },
): TreePlan[] {
  const chosen = environments.map(({ tree }) => tree).filter((tree) => choice.environments.includes(tree.environment));
  return onDisk('DIST_UNUSABLE', () => [
    ...collectProblems(chosen, (tree) =>
      program.plan(dist, tree, { selection: choice.selectionOf(tree.environment), known }),
    ),
    ...(choice.isWhole ? removals(dist, choice.environments, known) : []),
  ]);
}

function removals(dist: string, present: readonly string[], known: KnownFiles): TreePlan[] {
  const gone = writtenEnvironments(dist, present);
  return collectProblems(gone, (name) => planRemoval(dist, name, { known }));
}

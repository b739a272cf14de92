import type { Manifest } from '../../manifest';
import { PlatformError } from '../../problem';
import type { Tree } from '../../tree';
import { collectProblems } from '../collect-problems';
import type { Session } from '../command';
import type { Rendered } from '../platform/rendered';

/** One environment's files, and how much went into them. */
export interface EnvironmentTree {
  readonly tree: Tree;
  /** Number of bundles that have objects. */
  readonly bundles: number;
  readonly objects: number;
}

/**
 * The files of every environment: what a run leaves unwritten is built all the same, so that its faults are told.
 *
 * @throws PlatformError with the problems of all environments
 */
export function buildTrees({ program }: Session, { environments }: Rendered): readonly EnvironmentTree[] {
  return collectProblems(environments, ({ name, manifests }) => ({
    tree: inEnvironment(name, () => program.build(name, manifests)),
    bundles: new Set(manifests.map(({ bundle }: Manifest) => bundle)).size,
    objects: manifests.length,
  }));
}

/** Says which environment a problem is of, where the problem does not. */
function inEnvironment<Result>(environment: string, step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    throw new PlatformError(error.problems.map((problem) => ({ spec: environment, ...problem })));
  }
}

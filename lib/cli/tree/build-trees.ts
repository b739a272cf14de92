import type { Manifest } from '../../manifest';
import type { Platform } from '../../spec';
import type { Tree } from '../../tree';
import { collectProblems } from '../collect-problems';
import type { Session } from '../command';
import { count } from '../output/count';
import { withPlaces } from '../platform/with-places';
import { PlatformError } from '../../problem';

/** One environment's files, and how much went into them. */
export interface EnvironmentTree {
  readonly tree: Tree;
  /** Number of bundles that have objects. */
  readonly bundles: number;
  readonly objects: number;
}

/**
 * The steps between the spec and the disk, for every environment: what a run leaves unwritten is checked all the same.
 *
 * @throws PlatformError with the problems of all environments
 */
export async function buildTrees(
  { program, progress, project }: Session,
  platform: Platform,
): Promise<EnvironmentTree[]> {
  progress(`rendering ${count(Object.keys(platform.environments).length, 'environment')} ...`);
  const { environments } = await withPlaces(project, (locate) => program.render(platform, program.bundles, { locate }));
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

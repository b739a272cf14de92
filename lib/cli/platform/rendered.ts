import { problemsOf, type AgainstState, type WaivedFinding } from '../../check';
import type { CustomKinds } from '../../kubernetes';
import { PlatformError, type Problem } from '../../problem';
import { CacheDamaged, renderManifests, type RenderedEnvironment } from '../../render';
import type { Platform } from '../../spec';
import type { Session } from '../command';
import { readProjectKinds, type ProjectKinds } from '../crds/read-custom-kinds';
import { count } from '../output/count';
import { progressBar } from '../output/progress-bar';
import { openCache } from './open-cache';
import { specOfFindings } from './spec-of-findings';
import { loadLocator, withPlaces } from './with-places';

/** The files of a platform that keeps every rule. */
export interface Rendered {
  readonly environments: readonly RenderedEnvironment[];
  /** Number of bundles that were rendered; all others came from the cache. */
  readonly misses: number;
  /** Whether some manifests come from files of the project that somebody else wrote. */
  readonly isForeign: boolean;
  /** Custom kinds that its clusters know. */
  readonly crds: CustomKinds;
  /** What is worth knowing, though it stops nobody. */
  readonly problems: readonly Problem[];
  readonly waived: readonly WaivedFinding[];
}

export interface RenderAndCheckOptions {
  /** What stands in the clusters already; default: unknown. */
  readonly against?: AgainstState | undefined;
  /** Default: true. */
  readonly isChecked?: boolean | undefined;
}

/**
 * Renders every environment and checks every object, and then does something with the result.
 *
 * @param use is called again if an entry of the cache turns out to be damaged
 * @throws PlatformError with all problems, if one of them is an error
 */
export async function withRendered<Result>(
  session: Session,
  platform: Platform,
  options: RenderAndCheckOptions,
  use: (rendered: Rendered) => Result | Promise<Result>,
): Promise<Result> {
  const kinds = await session.measure('definitions', () => readProjectKinds(session.project, session.packageFolder));
  try {
    return await use(await renderAndCheck(session, platform, { ...options, kinds, isWary: false }));
  } catch (error) {
    if (!(error instanceof CacheDamaged)) throw error;
    return use(await renderAndCheck(session, platform, { ...options, kinds, isWary: true }));
  }
}

/** Number of bundles that have objects. */
export function countBundles({ bundles }: RenderedEnvironment): number {
  return bundles.filter(({ files }) => files.length > 0).length;
}

/** Each object is a file. */
export function countObjects({ tree }: RenderedEnvironment): number {
  return tree.files.size;
}

/** Draws how far the rendering is, at most ten times a second. */
function barOf({ progress, elapsed }: Session): (done: number, all: number) => void {
  let drawn = elapsed();
  return (done, all) => {
    if (elapsed() - drawn < 100) return;
    drawn = elapsed();
    progress(progressBar('rendering', done, all, 'bundles'));
  };
}

interface Attempt extends RenderAndCheckOptions {
  readonly kinds: ProjectKinds;
  /** Whether every text of the cache is looked at. */
  readonly isWary: boolean;
}

async function renderAndCheck(session: Session, platform: Platform, attempt: Attempt): Promise<Rendered> {
  const { program, progress, project, today, measure } = session;
  const { kinds, isChecked = true, against } = attempt;
  const { crds } = kinds;
  progress(`rendering ${count(Object.keys(platform.environments).length, 'environment')} ...`);
  const store = openCache(session, attempt);
  const onProgress = barOf(session);
  const { environments, misses, isForeign } = await measure('bundles', () =>
    withPlaces(project, (locate) =>
      program.render(platform, program.bundles, { project, locate, crds, isChecked, onProgress, ...store.render }),
    ),
  );
  if (!isChecked) return { environments, misses, isForeign, crds, problems: [], waived: [] };

  const objects = environments.reduce((sum, environment) => sum + countObjects(environment), 0);
  progress(`checking ${count(objects, 'object')} ...`);
  const before =
    against === undefined ? undefined : await renderManifests(platform, program.bundles, { crds, project });
  const checked = environments.map(({ name, bundles, facts }) => {
    const manifests = before?.environments.find((one) => one.name === name)?.manifests;
    return { name, bundles, facts, manifests };
  });
  const { verdicts } = store;
  const settled = await measure('checks', () =>
    program.check(platform, checked, { crds, today: today(), against, verdicts }),
  );
  if (settled.open.length + settled.problems.length === 0) {
    return { environments, misses, isForeign, crds, problems: [], waived: settled.waived };
  }
  const problems = await measure('places', async () => {
    const open = await specOfFindings(session, platform, crds, settled.open);
    return problemsOf({ ...settled, open }, program.platform, await loadLocator(project));
  });
  if (problems.some(({ severity }) => severity === 'error')) throw new PlatformError(problems);
  return { environments, misses, isForeign, crds, problems, waived: settled.waived };
}

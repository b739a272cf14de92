import type { Bundle } from '../bundle';
import type { Manifest } from '../manifest';
import { PlatformError, type Problem } from '../problem';
import type { Platform } from '../spec';
import { environmentOverlays, type OverlayOptions } from './environment-overlays';
import type { ForeignPartOptions } from './foreign-parts';
import { bundlesOf, renderParts, type BundlePart } from './render-bundle';

/** The objects of one environment, in the order of its bundles. */
export interface EnvironmentManifests {
  readonly name: string;
  readonly manifests: readonly Manifest[];
}

/**
 * Renders all bundles of all environments as objects, and lays the object overlays over them: no checks, no files, no
 * cache. For who compares or changes objects; `renderPlatform` is for who writes them.
 *
 * @throws PlatformError with every problem of every bundle and overlay
 */
export async function renderManifests(
  platform: Platform,
  families: readonly Bundle[],
  options: OverlayOptions & ForeignPartOptions = {},
): Promise<{ readonly environments: readonly EnvironmentManifests[] }> {
  const problems: Problem[] = [];
  const environments: EnvironmentManifests[] = [];
  for (const environment of Object.values(platform.environments)) {
    const overlays = environmentOverlays(environment, options);
    const { bundles, broken } = await renderEnvironment(bundlesOf(environment, families), options);
    problems.push(...inEnvironment(environment.name, broken));
    const laid = bundles.map((bundle) => overlays.lay(bundle));
    const manifests = laid.flatMap((bundle) => bundle.manifests);
    problems.push(...laid.flatMap((bundle) => bundle.problems));
    problems.push(
      ...overlays.problems(
        laid.map(({ usage }) => usage),
        () => manifests,
      ),
    );
    environments.push({ name: environment.name, manifests });
  }
  if (problems.length > 0) throw new PlatformError(problems);
  return { environments };
}

/** The manifests of each bundle of an environment, and what is wrong with the others. */
async function renderEnvironment(
  wanted: ReadonlyMap<string, readonly BundlePart[]>,
  options: ForeignPartOptions,
): Promise<{ readonly bundles: readonly (readonly Manifest[])[]; readonly broken: readonly Problem[] }> {
  const bundles: (readonly Manifest[])[] = [];
  const broken: Problem[] = [];
  for (const [path, parts] of wanted) {
    try {
      bundles.push(await renderParts(path, parts, options));
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      broken.push(...error.problems);
    }
  }
  return { bundles, broken };
}

/** Says which environment a problem is of, where the problem does not. */
export function inEnvironment(name: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, spec: problem.spec ?? name }));
}

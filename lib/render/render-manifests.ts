import type { Bundle } from '../bundle';
import type { Manifest } from '../manifest';
import { PlatformError, type Problem } from '../problem';
import type { Platform } from '../spec';
import { bundlesOf } from './bundles-of';
import { environmentOverlays, type OverlayOptions } from './environment-overlays';
import type { ForeignPartOptions } from './foreign-parts';
import { problemsOf } from './outcome';
import { renderBundles } from './render-bundle';

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
    const rendered = await renderBundles(bundlesOf(environment, families), {
      ...options,
      environment: environment.name,
    });
    problems.push(...inEnvironment(environment.name, rendered.flatMap(problemsOf)));
    const laid = rendered.flatMap((bundle) => ('value' in bundle ? [overlays.lay(bundle.value)] : []));
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

/** Says which environment a problem is of, where the problem does not. */
export function inEnvironment(name: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, spec: problem.spec ?? name }));
}

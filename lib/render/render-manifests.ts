import type { Bundle } from '../bundle';
import type { Manifest } from '../manifest';
import { PlatformError, type Problem } from '../problem';
import type { Environment, Platform } from '../spec';
import { environmentOverlays, type OverlayOptions } from './environment-overlays';
import { bundlesOf, renderParts } from './render-bundle';

/** The objects of one environment, in the order of its bundles. */
export interface RenderedEnvironment {
  readonly name: string;
  readonly manifests: readonly Manifest[];
}

export interface RenderedPlatform {
  readonly environments: readonly RenderedEnvironment[];
}

/**
 * Renders all bundles of all environments, and lays the object overlays over them.
 *
 * @throws PlatformError with every problem of every bundle and overlay
 */
export async function renderPlatform(
  platform: Platform,
  families: readonly Bundle[],
  options: OverlayOptions = {},
): Promise<RenderedPlatform> {
  const problems: Problem[] = [];
  const environments: RenderedEnvironment[] = [];
  for (const environment of Object.values(platform.environments)) {
    const overlays = environmentOverlays(environment, options);
    const bundles = await renderEnvironment(environment, families, problems);
    const manifests = bundles.flatMap((bundle) => overlays.apply(bundle));
    problems.push(...overlays.problems(manifests));
    environments.push({ name: environment.name, manifests });
  }
  if (problems.length > 0) throw new PlatformError(problems);
  return { environments };
}

/** The manifests of an environment, bundle by bundle; what is wrong with one is added to the problems. */
async function renderEnvironment(
  environment: Environment,
  families: readonly Bundle[],
  problems: Problem[],
): Promise<(readonly Manifest[])[]> {
  const bundles: (readonly Manifest[])[] = [];
  for (const [path, parts] of bundlesOf(environment, families)) {
    try {
      bundles.push(await renderParts(path, parts));
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      problems.push(...error.problems.map((problem) => ({ ...problem, spec: problem.spec ?? environment.name })));
    }
  }
  return bundles;
}

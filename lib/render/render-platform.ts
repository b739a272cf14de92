import type { Bundle } from '../bundle';
import type { Manifest } from '../manifest';
import { PlatformError, type Problem } from '../problem';
import type { Environment, Locate, Platform } from '../spec';
import { environmentOverlays } from './environment-overlays';
import { madeTwice } from './made-twice';
import { plainSecrets } from './plain-secrets';
import { bundlesOf, renderParts } from './render-bundle';

/** The objects of one environment, in the order of its bundles. */
export interface RenderedEnvironment {
  readonly name: string;
  readonly manifests: readonly Manifest[];
}

export interface RenderedPlatform {
  readonly environments: readonly RenderedEnvironment[];
}

export interface RenderOptions {
  /** Finds the file and line of an object overlay; default: problems name its place in the spec alone. */
  readonly locate?: Locate | undefined;
}

/**
 * Renders all bundles of all environments, and lays the object overlays over them.
 *
 * @throws PlatformError with every problem of every bundle and overlay; `DUPLICATE_OBJECT` where two bundles make one
 * object, `PLAIN_SECRET` where a value would end in Git
 */
export async function renderPlatform(
  platform: Platform,
  families: readonly Bundle[],
  { locate }: RenderOptions = {},
): Promise<RenderedPlatform> {
  const problems: Problem[] = [];
  const environments: RenderedEnvironment[] = [];
  for (const environment of Object.values(platform.environments)) {
    const overlays = environmentOverlays(environment, locate);
    const bundles = await renderEnvironment(environment, families, problems);
    const manifests = bundles.flatMap((bundle) => overlays.apply(bundle));
    problems.push(
      ...overlays.problems(manifests),
      ...madeTwice(environment.name, manifests),
      ...plainSecrets(environment.name, manifests),
    );
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

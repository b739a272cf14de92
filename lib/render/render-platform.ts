import type { Bundle } from '../bundle';
import { describeObject, identityOf, type Manifest } from '../manifest';
import { PlatformError, type Problem } from '../problem';
import type { Environment, Platform } from '../spec';
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

/**
 * Renders all bundles of all environments.
 *
 * @throws PlatformError with every problem of every bundle; `DUPLICATE_OBJECT` where two bundles make one object
 */
export async function renderPlatform(platform: Platform, families: readonly Bundle[]): Promise<RenderedPlatform> {
  const problems: Problem[] = [];
  const environments: RenderedEnvironment[] = [];
  for (const environment of Object.values(platform.environments)) {
    const manifests = await renderEnvironment(environment, families, problems);
    problems.push(...madeTwice(environment.name, manifests), ...plainSecrets(environment.name, manifests));
    environments.push({ name: environment.name, manifests });
  }
  if (problems.length > 0) throw new PlatformError(problems);
  return { environments };
}

async function renderEnvironment(
  environment: Environment,
  families: readonly Bundle[],
  problems: Problem[],
): Promise<Manifest[]> {
  const manifests: Manifest[] = [];
  for (const [path, parts] of bundlesOf(environment, families)) {
    try {
      manifests.push(...(await renderParts(path, parts)));
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      problems.push(...error.problems.map((problem) => ({ ...problem, spec: problem.spec ?? environment.name })));
    }
  }
  return manifests;
}

/** Within a bundle the tree finds this; across bundles only a whole environment shows it. */
function madeTwice(environment: string, manifests: readonly Manifest[]): Problem[] {
  const makers = new Map<string, Manifest>();
  return manifests.flatMap((manifest): Problem[] => {
    const identity = identityOf(manifest.body);
    const first = makers.get(identity);
    makers.set(identity, first ?? manifest);
    if (first === undefined || first.bundle === manifest.bundle) return [];
    const found = `${first.bundle} (${first.construct}) and ${manifest.bundle} (${manifest.construct})`;
    const object = describeObject(manifest.body);
    return [
      {
        code: 'DUPLICATE_OBJECT',
        severity: 'error',
        spec: environment,
        object,
        message: 'two bundles make this object',
        found,
        fix: 'give each its own name or namespace, or make it once',
      },
    ];
  });
}

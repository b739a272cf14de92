import type { EnvironmentFinding } from '../../check';
import { closestDependency, specDependencies, type SpecDependency } from '../../explain';
import { identityOf, type Manifest } from '../../manifest';
import type { RenderedEnvironment } from '../../render';
import type { Platform } from '../../spec';
import type { Session } from '../command';

/** Bundles whose findings are traced: each takes one to three seconds, and nobody reads more at once. */
const mostBundles = 4;

/**
 * Says of each finding about a field which value of the spec it goes back to, where one does. Others keep the place
 * of their service.
 */
export async function specOfFindings(
  { program, progress }: Pick<Session, 'program' | 'progress'>,
  platform: Platform,
  environments: readonly RenderedEnvironment[],
  findings: readonly EnvironmentFinding[],
): Promise<readonly EnvironmentFinding[]> {
  const traced = new Map<string, readonly SpecDependency[]>();
  const placed: EnvironmentFinding[] = [];
  const manifestOf = manifestFinder(environments);
  const trace = async (name: string, bundle: string): Promise<readonly SpecDependency[]> => {
    const environment = platform.environments[name];
    const key = `${name}/${bundle}`;
    if (environment !== undefined && !traced.has(key) && traced.size < mostBundles) {
      progress(`tracing ${key} back to the spec ...`);
      traced.set(key, await specDependencies(environment, bundle, program.bundles));
    }
    return traced.get(key) ?? [];
  };
  for (const finding of findings) {
    const { environment, field, spec } = finding;
    const manifest = field === undefined || spec !== undefined ? undefined : manifestOf(finding);
    const dependencies = manifest === undefined ? [] : await trace(environment, manifest.bundle);
    const source = manifest && field !== undefined ? closestDependency(dependencies, manifest, field) : undefined;
    placed.push(source === undefined ? finding : { ...finding, spec: source.path });
  }
  return placed;
}

/** Finds the object of a finding; of two with one identity the first. */
function manifestFinder(
  environments: readonly RenderedEnvironment[],
): (finding: EnvironmentFinding) => Manifest | undefined {
  const known = new Map(
    environments.flatMap(({ name, manifests }) =>
      manifests.toReversed().map((manifest) => [`${name} ${identityOf(manifest.body)}`, manifest] as const),
    ),
  );
  return ({ environment, object }) => {
    if (object === undefined) return undefined;
    const { apiVersion, kind, name, namespace } = object;
    const metadata = { name, ...(namespace !== undefined && { namespace }) };
    return known.get(`${environment} ${identityOf({ apiVersion, kind, metadata })}`);
  };
}

import type { EnvironmentFinding } from '../../check';
import { closestDependency, specDependencies, type SpecDependency } from '../../explain';
import type { CustomKinds } from '../../kubernetes';
import { identityOf, type Manifest } from '../../manifest';
import { bundleInputs, environmentOverlays, renderInputs } from '../../render';
import type { Environment, Platform } from '../../spec';
import type { Session } from '../command';

/** Bundles whose findings are traced: each takes one to three seconds, and nobody reads more at once. */
const mostBundles = 4;

/** A bundle whose fields are known by what they come from. */
interface TracedBundle {
  readonly manifests: readonly Manifest[];
  readonly dependencies: readonly SpecDependency[];
}

/**
 * Says of each finding about a field which value of the spec it goes back to, where one does. Others keep the place
 * of their service.
 */
export async function specOfFindings(
  { program, progress, project }: Pick<Session, 'program' | 'progress' | 'project'>,
  platform: Platform,
  crds: CustomKinds,
  findings: readonly EnvironmentFinding[],
): Promise<readonly EnvironmentFinding[]> {
  const traced = new Map<string, TracedBundle>();
  const trace = async (environment: Environment, bundle: string): Promise<TracedBundle | undefined> => {
    const key = `${environment.name}/${bundle}`;
    if (!traced.has(key) && traced.size < mostBundles) {
      progress(`tracing ${key} back to the spec ...`);
      const rendered = await renderInputs(bundleInputs(environment, bundle, program.bundles), { project, crds });
      const { manifests } = environmentOverlays(environment, { crds }).lay(rendered);
      traced.set(key, {
        manifests,
        dependencies: await specDependencies(environment, bundle, program.bundles, { project, crds }),
      });
    }
    return traced.get(key);
  };

  const placed: EnvironmentFinding[] = [];
  for (const finding of findings) {
    const { field, object, spec } = finding;
    const environment = platform.environments[finding.environment];
    const isTraceable = field !== undefined && object !== undefined && spec === undefined && environment !== undefined;
    const bundle = isTraceable ? await trace(environment, object.bundle) : undefined;
    const source = bundle === undefined ? undefined : sourceOf(finding, bundle);
    placed.push(source === undefined ? finding : { ...finding, spec: source.path });
  }
  return placed;
}

function sourceOf(
  { object, field }: EnvironmentFinding,
  { manifests, dependencies }: TracedBundle,
): SpecDependency | undefined {
  if (object === undefined || field === undefined) return undefined;
  const { apiVersion, kind, name, namespace } = object;
  const identity = identityOf({ apiVersion, kind, metadata: { name, ...(namespace !== undefined && { namespace }) } });
  const manifest = manifests.find(({ body }) => identityOf(body) === identity);
  return manifest && closestDependency(dependencies, manifest, field);
}

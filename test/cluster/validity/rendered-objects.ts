import { bundles } from '../../../charts';
import type { Target } from '../../../lib/check';
import { objectIdOf } from '../../../lib/check/facts';
import { targetOf } from '../../../lib/check/target-of';
import type { Manifest } from '../../../lib/manifest';
import { renderManifests, type EnvironmentManifests } from '../../../lib/render';
import type { Platform } from '../../../lib/spec';
import { checkedPlatform } from '../../checked-platform';
import { projectKinds } from '../../custom-kinds';

/** An object of a generated platform, and how to hear all rules about it. */
export interface RenderedObject {
  readonly manifest: Manifest;
  readonly target: Target;
  /** Whether any rule, those that look at the whole platform too, has an error about the object. */
  isReported(): boolean;
}

/** Every object of a platform. */
export async function objectsOf(platform: Platform): Promise<readonly RenderedObject[]> {
  const { environments } = await renderManifests(platform, bundles);
  return environments.flatMap(({ name, manifests }) => {
    const environment = platform.environments[name];
    if (environment === undefined) throw new Error(`the platform has no environment "${name}"`);
    const target = targetOf(environment, projectKinds());
    return manifests.map((manifest) => ({
      manifest,
      target,
      isReported: () => isReported(platform, environments, { name, manifest }),
    }));
  });
}

function isReported(
  platform: Platform,
  environments: readonly EnvironmentManifests[],
  { name, manifest }: { readonly name: string; readonly manifest: Manifest },
): boolean {
  const { open } = checkedPlatform(platform, environments);
  const id = JSON.stringify(objectIdOf(manifest));
  return open.some(
    ({ environment, severity, object }) =>
      environment === name && severity === 'error' && JSON.stringify(object) === id,
  );
}

import type { Finding } from '../../../../lib/check';
import type { Manifest } from '../../../../lib/manifest';
import type { EnvironmentManifests } from '../../../../lib/render';
import { checkedPlatform } from '../../../checked-platform';
import { referenceEnvironments } from '../../../reference-manifests';
import { referencePlatform } from '../../../reference-platform';

/** Everything that the rules say of the reference platform when the objects of one environment are others. */
export async function findingsWith(
  environment: string,
  change: (manifests: readonly Manifest[]) => readonly Manifest[],
): Promise<readonly Finding[]> {
  const environments = await referenceEnvironments();
  const changed = environments.map((one): EnvironmentManifests =>
    one.name === environment ? { ...one, manifests: change(one.manifests) } : one,
  );
  return checkedPlatform(referencePlatform(), changed).open;
}

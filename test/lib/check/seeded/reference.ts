import { checkPlatform, type Finding } from '../../../../lib/check';
import type { Manifest } from '../../../../lib/manifest';
import type { RenderedEnvironment } from '../../../../lib/render';
import { projectKinds } from '../../../custom-kinds';
import { referenceEnvironments } from '../../../reference-manifests';
import { referencePlatform } from '../../../reference-platform';

const today = '2026-11-21';

/** Everything that the rules say of the reference platform when the objects of one environment are others. */
export async function findingsWith(
  environment: string,
  change: (manifests: readonly Manifest[]) => readonly Manifest[],
): Promise<readonly Finding[]> {
  const environments = await referenceEnvironments();
  const changed = environments.map((one): RenderedEnvironment =>
    one.name === environment ? { ...one, manifests: change(one.manifests) } : one,
  );
  return checkPlatform(referencePlatform(), changed, { crds: projectKinds(), today }).open;
}

import type { KubernetesObject } from '../../../../../../lib/manifest';
import type { PlatformGiven } from '../../../rule-cases';

/** Changes the one object of a stable name, and calls it so: a hash in a test would change with every chart. */
export function renamed(
  stableName: string,
  change: (body: KubernetesObject) => KubernetesObject,
): NonNullable<PlatformGiven['change']> {
  return (manifests) =>
    manifests.map((manifest) => {
      if (manifest.stableName !== stableName) return manifest;
      const body = change(manifest.body);
      return { ...manifest, body: { ...body, metadata: { ...body.metadata, name: stableName } } };
    });
}

import type { Manifest } from '../../../lib/manifest';
import type { EnvironmentManifests, RenderedPlatform } from '../../../lib/render';
import { buildTree, bundleFiles } from '../../../lib/tree';
import { knownFacts } from '../../known-facts';

/** What rendering gives for objects, without cdk8s and without rules about objects. */
export function renderedFrom(environments: readonly EnvironmentManifests[]): RenderedPlatform {
  return {
    environments: environments.map(({ name, manifests }) => ({
      name,
      tree: buildTree(name, manifests),
      facts: () => knownFacts(manifests),
      bundles: [...new Set(manifests.map(({ bundle }) => bundle))].map((path) => bundleOf(name, path, manifests)),
    })),
    misses: 0,
    isForeign: false,
  };
}

function bundleOf(
  environment: string,
  path: string,
  manifests: readonly Manifest[],
): RenderedPlatform['environments'][number]['bundles'][number] {
  const own = manifests.filter(({ bundle }) => bundle === path);
  const files = bundleFiles(environment, path, own).map(({ text, ...file }) => ({ ...file, bytes: text.length }));
  return { path, files, usage: {}, findings: [], facts: [], contentNames: { own: [], others: [] } };
}

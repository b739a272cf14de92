import { checkBundles, checkPlatform, targetOf, type EnvironmentFacts } from '../lib/check';
import type { CustomKinds } from '../lib/kubernetes';
import type { EnvironmentManifests } from '../lib/render';
import type { Platform } from '../lib/spec';
import { projectKinds } from './custom-kinds';
import { knownFacts } from './known-facts';

/** What all rules say of objects, whoever made them, as those of a platform; all of an environment in one bundle. */
export function checkedPlatform(
  platform: Platform,
  environments: readonly EnvironmentManifests[],
  crds: CustomKinds = projectKinds(),
): ReturnType<typeof checkPlatform> {
  const checked = environments.map(({ name, manifests }) => {
    const environment = platform.environments[name];
    if (environment === undefined) throw new Error(`the platform has no environment "${name}"`);
    const facts = (): EnvironmentFacts => knownFacts(manifests);
    return { name, facts, bundles: checkBundles([manifests], targetOf(environment, crds)) };
  });
  return checkPlatform(platform, checked, { crds, today: '2026-11-21' });
}

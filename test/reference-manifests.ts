import { bundles } from '../charts';
import { extensions } from '../extensions';
import type { Manifest } from '../lib/manifest';
import { renderManifests, type EnvironmentManifests } from '../lib/render';
import { referencePlatform } from './reference-platform';

let rendered: Promise<readonly EnvironmentManifests[]> | undefined;

/** All environments of the reference platform, rendered once a test file. */
export function referenceEnvironments(): Promise<readonly EnvironmentManifests[]> {
  rendered ??= renderManifests(referencePlatform(), [...bundles, ...extensions]).then(
    ({ environments }) => environments,
  );
  return rendered;
}

/** The objects of one of its environments. */
export async function referenceManifests(name: string): Promise<readonly Manifest[]> {
  const environment = (await referenceEnvironments()).find((one) => one.name === name);
  if (environment === undefined) throw new Error(`environments/ has no environment "${name}"`);
  return environment.manifests;
}

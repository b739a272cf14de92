import { applyOverlays, parseOverlay } from '../../../../../lib/overlay';
import type { Manifest } from '../../../../../lib/manifest';
import { manifestsOf, type PlatformGiven } from '../../rule-cases';

type Change = NonNullable<PlatformGiven['change']>;

/** Sets a field of the one object of a kind and name, as an overlay would. */
export function set(kind: string, name: string, path: string, value: unknown): Change {
  return (manifests) => {
    const found = manifests.filter(({ body }) => body.kind === kind && body.metadata.name === name);
    if (found.length !== 1) throw new Error(`${found.length} objects are ${kind} ${name}`);
    return manifests.map((manifest) =>
      manifest === found[0] ? withField(manifest, path.split('.'), value) : manifest,
    );
  };
}

/** Adds objects, as an extension would. */
export function add(yaml: string): Change {
  return (manifests) => [...manifests, ...manifestsOf(yaml)];
}

/** Leaves out the one object of a kind and name. */
export function remove(kind: string, name: string): Change {
  return (manifests) => manifests.filter(({ body }) => body.kind !== kind || body.metadata.name !== name);
}

/** Labels all objects and their selectors, as an overlay with `includeSelectors` does. */
export function label(pairs: { readonly [key: string]: string }): Change {
  const overlay = parseOverlay({ labels: [{ pairs, includeSelectors: true }] }, ['objects']);
  return (manifests) => applyOverlays(manifests, [overlay], { kubernetesVersion: '1.36' }).manifests;
}

/** Several changes, one after the other. */
export function both(...changes: readonly Change[]): Change {
  return (manifests) => changes.reduce((changed, change) => change(changed), manifests);
}

function withField(manifest: Manifest, path: readonly string[], value: unknown): Manifest {
  const body = structuredClone(manifest.body);
  let at: { [key: string]: unknown } = body;
  for (const key of path.slice(0, -1)) at = (at[key] ??= {}) as { [key: string]: unknown };
  at[path.at(-1) ?? ''] = value;
  return { ...manifest, body };
}

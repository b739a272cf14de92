import type { Manifest } from '../../manifest';
import { applyOverlays, parseOverlay, type ParsedOverlay, type Place } from '../../overlay';
import { PlatformError } from '../../problem';
import type { OverlayOptions } from '../../render';
import type { Environment } from '../../spec';

/** A bundle's objects after one more entry of the object overlays. */
export interface Stage {
  /** Where the user wrote the entry. */
  readonly place: Place;
  readonly manifests: readonly Manifest[];
}

/** The object overlays of an environment, for one bundle at a time. */
export interface BundleOverlays {
  /** Lays all of them over a bundle. Entries that fail are passed over. */
  finish(manifests: readonly Manifest[]): readonly Manifest[];
  /**
   * The objects as they are after each entry, the first one first: without the last entry, without the last two, ...
   *
   * @throws PlatformError when an entry fails
   */
  stages(manifests: readonly Manifest[]): readonly Stage[];
}

/** @throws PlatformError with every problem of form */
export function bundleOverlays(environment: Environment, { locate, crds }: OverlayOptions): BundleOverlays {
  const overlays = environment.objects.map(({ source, value }) => parseOverlay(value, source, locate));
  const context = { kubernetesVersion: environment.cluster.kubernetesVersion, customKinds: crds, locate };
  return {
    finish: (manifests) => (overlays.length === 0 ? manifests : applyOverlays(manifests, overlays, context).manifests),
    stages: (manifests) =>
      prefixesOf(overlays).map(({ place, prefix }) => {
        const { manifests: result, problems } = applyOverlays(manifests, prefix, context);
        if (problems.length > 0) throw new PlatformError(problems);
        return { place, manifests: result };
      }),
  };
}

/** The overlays up to each of their entries, in the order in which they run. */
function prefixesOf(
  overlays: readonly ParsedOverlay[],
): readonly { readonly place: Place; readonly prefix: readonly ParsedOverlay[] }[] {
  return overlays.flatMap(({ source, steps }, index) =>
    steps.map(({ place }, last) => ({
      place,
      prefix: [...overlays.slice(0, index), { source, steps: steps.slice(0, last + 1) }],
    })),
  );
}

import type { Manifest } from '../../manifest';
import { applyOverlays, parseOverlay, type ParsedOverlay, type Place } from '../../overlay';
import { PlatformError } from '../../problem';
import type { ForeignPart, OverlayOptions } from '../../render';
import type { Environment, Locate } from '../../spec';

/** A bundle's objects after one more entry of the object overlays. */
export interface Stage {
  /** Where the user wrote the entry. */
  readonly place: Place;
  readonly manifests: readonly Manifest[];
  /** Finds file and line of the place. */
  readonly locate: Locate | undefined;
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
        return { place, manifests: result, locate };
      }),
  };
}

/**
 * The objects of a bundle after each entry of the overlays that its foreign parts bring themselves, the first one first.
 *
 * @param charts what the bundle has of our own
 */
export function foreignStages(parts: readonly ForeignPart[], charts: readonly Manifest[]): readonly Stage[] {
  const done: Manifest[] = [...charts];
  return parts.flatMap(({ manifests, overlays, context }, index) => {
    const before = [...done];
    const after = parts.slice(index + 1).flatMap((part) => part.manifests);
    done.push(...applyOverlays(manifests, overlays, context).manifests);
    return prefixesOf(overlays).map(({ place, prefix }) => {
      const laid = applyOverlays(manifests, prefix, context).manifests;
      return { place, manifests: [...before, ...laid, ...after], locate: context.locate };
    });
  });
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

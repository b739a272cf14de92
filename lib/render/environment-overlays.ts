import type { CustomKinds, KubernetesVersion } from '../kubernetes';
import type { Manifest } from '../manifest';
import {
  addUsage,
  applyOverlays,
  judgeUsage,
  parseOverlay,
  type Overlaid,
  type OverlayUsage,
  type ParsedOverlay,
} from '../overlay';
import { PlatformError, type Problem } from '../problem';
import type { Environment, Locate } from '../spec';

/** The object overlays of one environment. */
export interface EnvironmentOverlays {
  /** Lays them over the manifests of one bundle. */
  lay(manifests: readonly Manifest[]): Overlaid;
  /**
   * Everything that is wrong with them, once all bundles have passed; among it entries that reached nothing.
   *
   * @param usages how far they reached in each bundle
   * @param all every manifest of the environment, to name the nearest one
   */
  problems(usages: readonly OverlayUsage[], all: () => readonly Manifest[]): readonly Problem[];
}

export interface OverlayOptions {
  /** Finds the file and line of an overlay; default: problems name the place in the spec alone. */
  readonly locate?: Locate | undefined;
  /** What lists of custom resources are merged by, beside the definitions in their own bundle; default: nothing. */
  readonly crds?: CustomKinds | undefined;
}

/** What of an environment overlays depend on. */
export interface OverlaidEnvironment {
  readonly objects: Environment['objects'];
  readonly cluster: { readonly kubernetesVersion: KubernetesVersion };
}

export function environmentOverlays(
  { objects, cluster }: OverlaidEnvironment,
  { locate, crds }: OverlayOptions,
): EnvironmentOverlays {
  const { overlays, problems } = parseAll(objects, locate);
  const context = { kubernetesVersion: cluster.kubernetesVersion, customKinds: crds, locate };
  return {
    lay: (manifests) =>
      overlays.length === 0 ? { manifests, usage: {}, problems: [] } : applyOverlays(manifests, overlays, context),
    problems: (usages, all) => [
      ...problems,
      ...judgeUsage(overlays, { usage: addUsage(usages), manifests: all, locate }),
    ],
  };
}

function parseAll(
  objects: Environment['objects'],
  locate: Locate | undefined,
): { overlays: readonly ParsedOverlay[]; problems: readonly Problem[] } {
  const overlays: ParsedOverlay[] = [];
  const problems: Problem[] = [];
  for (const { source, value } of objects) {
    try {
      overlays.push(parseOverlay(value, source, locate));
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      problems.push(...error.problems);
    }
  }
  return { overlays, problems };
}

import type { CustomKinds } from '../kubernetes';
import type { Manifest } from '../manifest';
import { addUsage, applyOverlays, judgeUsage, parseOverlay, type OverlayUsage, type ParsedOverlay } from '../overlay';
import { PlatformError, type Problem } from '../problem';
import type { Environment, Locate } from '../spec';

/** The object overlays of one environment, on their way through its bundles. */
export interface EnvironmentOverlays {
  /** Lays them over the manifests of one bundle. */
  apply(manifests: readonly Manifest[]): readonly Manifest[];
  /** Everything that is wrong with them, once all bundles have passed; among it entries that reached nothing. */
  problems(all: readonly Manifest[]): readonly Problem[];
}

export interface OverlayOptions {
  /** Finds the file and line of an overlay; default: problems name the place in the spec alone. */
  readonly locate?: Locate | undefined;
  /** What lists of custom resources are merged by; default: they are replaced as a whole. */
  readonly crds?: CustomKinds | undefined;
}

export function environmentOverlays(environment: Environment, { locate, crds }: OverlayOptions): EnvironmentOverlays {
  const { overlays, problems } = parseAll(environment, locate);
  const kubernetesVersion = environment.cluster.kubernetesVersion;
  const usages: OverlayUsage[] = [];
  return {
    apply(manifests) {
      if (overlays.length === 0) return manifests;
      const result = applyOverlays(manifests, overlays, { kubernetesVersion, customKinds: crds, locate });
      usages.push(result.usage);
      problems.push(...result.problems);
      return result.manifests;
    },
    problems: (all) => [
      ...problems,
      ...judgeUsage(overlays, { usage: addUsage(usages), manifests: () => all, locate }),
    ],
  };
}

function parseAll(
  { objects }: Environment,
  locate: Locate | undefined,
): { overlays: ParsedOverlay[]; problems: Problem[] } {
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

import type { Manifest } from '../../manifest';
import { PlatformError, type Problem } from '../../problem';
import { bundleInputs, renderInputs } from '../../render';
import { bundleOverlays } from '../overlays/bundle-overlays';
import type { ExplainContext } from '../trace-object';

/** The finished objects of an environment, and what kept others from being made: it matters only if one of those is wanted. */
export interface RenderedObjects {
  readonly manifests: readonly Manifest[];
  readonly problems: readonly Problem[];
}

/** Renders every bundle of one environment once, to see which objects there are. */
export async function renderObjects(context: ExplainContext): Promise<RenderedObjects> {
  const { environment, families, crds, locate } = context;
  const options = { crds, locate, environment: environment.name };
  const overlays = bundleOverlays(environment, context);
  const manifests: Manifest[] = [];
  const problems: Problem[] = [];
  for (const bundle of new Set(families.flatMap((family) => Object.keys(family.inputs(environment))))) {
    try {
      manifests.push(...overlays.finish(await renderInputs(bundleInputs(environment, bundle, families), options)));
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      problems.push(...error.problems);
    }
  }
  return { manifests, problems };
}

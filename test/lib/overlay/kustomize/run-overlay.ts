import { applyOverlays, judgeUsage, parseOverlay, type OverlayManifest } from '../../../../lib/overlay';
import type { KubernetesObject } from '../../../../lib/manifest';
import { PlatformError, type Problem } from '../../../../lib/problem';
import { fromKustomization } from './from-kustomization';
import { resourcesOf, type ParityCase } from './parity-case';

const waveKey = 'argocd.argoproj.io/sync-wave';

export interface OurResult {
  readonly objects: readonly KubernetesObject[];
  readonly problems: readonly Problem[];
}

/** Runs a case through lib/overlay, as one bundle of foreign manifests that is a whole environment. */
export function runOverlay(parityCase: ParityCase): OurResult {
  const manifests = resourcesOf(parityCase).map((body, index): OverlayManifest => ({
    body,
    bundle: 'platform/foreign',
    construct: `${index}`,
    foreign: true,
  }));
  try {
    const overlays = parityCase.layers.map((layer, index) => parseOverlay(fromKustomization(layer), ['layers', index]));
    const { manifests: result, usage, problems } = applyOverlays(manifests, overlays);
    const judged = judgeUsage(overlays, { usage, manifests: () => result });
    return { objects: result.map(({ body }) => withoutWave(body)), problems: [...problems, ...judged] };
  } catch (error) {
    if (error instanceof PlatformError) return { objects: [], problems: error.problems };
    throw error;
  }
}

/** Generated ConfigMaps have the sync wave that all of our objects have; kustomize knows nothing of Argo CD. */
function withoutWave(body: KubernetesObject): KubernetesObject {
  const { annotations: { [waveKey]: wave, ...others } = {}, ...metadata } = body.metadata;
  if (wave === undefined) return body;
  return { ...body, metadata: { ...metadata, ...(Object.keys(others).length > 0 && { annotations: others }) } };
}

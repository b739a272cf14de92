import { foreignState, parseSources, readForeign, type ForeignState } from '../foreign';
import type { CustomKinds } from '../kubernetes';
import type { Manifest } from '../manifest';
import { applyOverlays, judgeUsage, parseOverlay } from '../overlay';
import { PlatformError, type Problem } from '../problem';
import type { BundleInputs } from './bundles-of';

export interface ForeignPartOptions {
  /** Folder that paths are relative to and that nothing outside of is read. Default: the working folder. */
  readonly project?: string | undefined;
  /** Custom kinds that the cluster knows. Default: those that the sources define themselves. */
  readonly crds?: CustomKinds | undefined;
}

/**
 * The manifests of a bundle that somebody else wrote, with the overlays of their own sources laid over them. Charts are
 * passed over.
 *
 * @throws PlatformError with everything that is wrong with the first part that fails
 */
export async function renderForeignParts(
  { path, parts }: BundleInputs,
  options: ForeignPartOptions,
): Promise<readonly Manifest[]> {
  const manifests: Manifest[] = [];
  for (const { family, inputs } of parts) {
    if (family.kind === 'foreign') manifests.push(...(await renderPart(path, inputs, options)));
  }
  return manifests;
}

/**
 * What the foreign parts of a bundle depend on beside their inputs: files and tools. Plain data for the key of a cache;
 * nothing for a bundle of charts alone. Where something is wrong it holds the problems, which rendering tells again.
 */
export function foreignPartsState(
  { path, parts }: BundleInputs,
  project = process.cwd(),
): readonly (ForeignState | readonly Problem[])[] {
  return parts.filter(({ family }) => family.kind === 'foreign').map(({ inputs }) => stateOf(path, inputs, project));
}

function stateOf(bundle: string, inputs: unknown, project: string): ForeignState | readonly Problem[] {
  try {
    return foreignState(parseSources(inputs, bundle), project);
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return error.problems;
  }
}

async function renderPart(
  bundle: string,
  inputs: unknown,
  { project = process.cwd(), crds }: ForeignPartOptions,
): Promise<readonly Manifest[]> {
  const sources = parseSources(inputs, bundle);
  const read = await readForeign(sources, { project, bundle, crds });
  const overlays = sources.overlays.map((overlay, index) => parseOverlay(overlay, [bundle, 'overlays', index]));
  const { kubernetesVersion } = sources;
  const { manifests, usage, problems } = applyOverlays(read, overlays, { kubernetesVersion, customKinds: crds });
  const all = [...problems, ...judgeUsage(overlays, { usage, manifests: () => manifests })];
  if (all.length > 0) throw new PlatformError(all);
  return manifests;
}

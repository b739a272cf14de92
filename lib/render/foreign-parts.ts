import { foreignState, parseSources, readForeign, type ForeignState } from '../foreign';
import type { CustomKinds } from '../kubernetes';
import type { Manifest } from '../manifest';
import { applyOverlays, judgeUsage, parseOverlay, type OverlayContext, type ParsedOverlay } from '../overlay';
import { PlatformError, type Problem } from '../problem';
import type { Locate } from '../spec';
import type { BundleInputs } from './bundles-of';

export interface ForeignPartOptions {
  /** Folder that paths are relative to and that nothing outside of is read. Default: the working folder. */
  readonly project?: string | undefined;
  /** Custom kinds that the cluster knows. Default: those that the sources define themselves. */
  readonly crds?: CustomKinds | undefined;
  /** Name of the environment that is rendered, for problems. Default: they name the bundle alone. */
  readonly environment?: string | undefined;
  /** Finds the file and line of what the author of a family wrote; default: problems have none of it. */
  readonly locate?: Locate | undefined;
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
  for (const part of parts) {
    if (part.family.kind === 'foreign') manifests.push(...laid(await readPart(path, part, options)));
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

/** A foreign part of a bundle before its own overlays. */
export interface ForeignPart {
  readonly manifests: readonly Manifest[];
  readonly overlays: readonly ParsedOverlay[];
  /** What its overlays are laid with; finds places within them too. */
  readonly context: OverlayContext & { readonly locate: Locate };
}

/**
 * The foreign parts of a bundle with their overlays not yet laid, for who wants to know what each of them does.
 *
 * @throws PlatformError with everything that is wrong with the first part that fails
 */
export async function readForeignParts(
  { path, parts }: BundleInputs,
  options: ForeignPartOptions,
): Promise<readonly ForeignPart[]> {
  const foreign = parts.filter(({ family }) => family.kind === 'foreign');
  return Promise.all(foreign.map((part) => readPart(path, part, options)));
}

async function readPart(
  bundle: string,
  { family, inputs }: BundleInputs['parts'][number],
  options: ForeignPartOptions,
): Promise<ForeignPart> {
  const { environment, crds, project = process.cwd() } = options;
  const source = environment === undefined ? [bundle] : [environment, bundle];
  const locate: Locate = (place) =>
    options.locate?.(['extensions', family.name, 'inputs', bundle, ...place.slice(source.length)]);
  // the line that a problem goes back to which names no file itself
  const placeOf = ({ file, object, field = '' }: Problem): ReturnType<Locate> =>
    file === undefined
      ? locate([...source, ...(object === bundle ? field.split('.').filter(Boolean) : [])])
      : undefined;
  try {
    const sources = parseSources(inputs, bundle);
    const manifests = await readForeign(sources, { project, bundle, crds });
    const overlays = sources.overlays.map((one, index) => parseOverlay(one, [...source, 'overlays', index], locate));
    return {
      manifests,
      overlays,
      context: { kubernetesVersion: sources.kubernetesVersion, customKinds: crds, locate },
    };
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    throw new PlatformError(error.problems.map((problem) => ({ ...placeOf(problem), ...problem })));
  }
}

function laid({ manifests: read, overlays, context }: ForeignPart): readonly Manifest[] {
  const { manifests, usage, problems } = applyOverlays(read, overlays, context);
  const { locate } = context;
  const judged = judgeUsage(overlays, { usage, manifests: () => manifests, scope: 'this bundle', locate });
  if (problems.length + judged.length > 0) throw new PlatformError([...problems, ...judged]);
  return manifests;
}

import type { Bundle } from '../bundle';
import type { EnvironmentFacts } from '../check';
import { PlatformError, type Problem } from '../problem';
import type { Environment, Platform } from '../spec';
import { treeOf, type Tree } from '../tree';
import { bundlesOf } from './bundles-of';
import type { BundleCache } from './cache/bundle-cache';
import { memoryCache } from './cache/memory-cache';
import { environmentFacts, type KeptBundle } from './environment-facts';
import { environmentOverlays, type OverlayOptions } from './environment-overlays';
import type { FinishOptions } from './finish-bundles';
import { inputProblems } from './plain-inputs';
import { renderHere, type MissResult, type RenderMisses } from './render-misses';
import { inEnvironment, renderManifests } from './render-manifests';
import type { RenderedBundle } from './rendered-bundle';
import { wantedBundles, type WantedBundle } from './wanted-bundle';

/** What has become of one environment. */
export interface RenderedEnvironment {
  readonly name: string;
  /** In the order of their paths. */
  readonly bundles: readonly RenderedBundle[];
  /** Opens what its objects tell rules that look further than a bundle; it is large, so let it go after use. */
  readonly facts: () => EnvironmentFacts;
  readonly tree: Tree;
}

export interface RenderedPlatform {
  readonly environments: readonly RenderedEnvironment[];
  /** Number of bundles that were rendered; all others came from the cache. */
  readonly misses: number;
  /** Whether some manifests come from files of the project that somebody else wrote. */
  readonly isForeign: boolean;
}

export interface RenderOptions extends FinishOptions {
  /** Where rendered bundles are kept; default: in memory, for this once. */
  readonly cache?: BundleCache | undefined;
  /**
   * Digest of everything besides data that has a part in the result: code, versions of libraries, definitions of custom
   * resources. Needed with a cache that outlives the process; default: empty.
   */
  readonly code?: string | undefined;
  /** Default: true. False leaves the rules about objects out. */
  readonly isChecked?: boolean | undefined;
  /** Renders what the cache does not have; default: in this thread, one after the other. */
  readonly renderMisses?: RenderMisses | undefined;
  /** Called after each bundle that was rendered. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/**
 * Takes all bundles of all environments to files: those that the cache has as they are, all others through charts,
 * object overlays, the rules about objects and YAML.
 *
 * @throws PlatformError with every problem of every bundle and overlay
 */
export async function renderPlatform(
  platform: Platform,
  families: readonly Bundle[],
  options: RenderOptions,
): Promise<RenderedPlatform> {
  const { cache = memoryCache(), code = '', isChecked = true, project } = options;
  const given = Object.values(platform.environments).map((environment) => ({
    environment,
    bundles: bundlesOf(environment, families),
  }));
  const unfit = given.flatMap(({ environment, bundles }) => inputProblems(environment, bundles));
  if (unfit.length > 0) throw new PlatformError(unfit);
  const wanted = given.map(({ environment, bundles }) => ({
    environment,
    bundles: wantedBundles(environment, bundles, { code, isChecked, project }),
  }));
  const all = wanted.flatMap(({ bundles }) => bundles);
  const { results, misses } = await renderAll(all, families, { ...options, cache });

  const problems = all.flatMap((one) => problemsOf(one, results.get(one)));
  if (problems.length > 0) throw new PlatformError(problems);
  const held = wanted.map(({ environment, bundles }) => ({ environment, bundles: kept(bundles, results) }));
  const environments = held.map(({ environment, bundles }) => assemble(environment, bundles, cache));
  if (!environments.every((one, index) => overlaysReach(wanted[index]?.environment, one, options))) {
    await renderManifests(platform, families, options); // has the objects that tell what was meant, and throws
  }
  cache.finish(new Map(held.flatMap(({ bundles }) => bundles.map(({ key, bundle }) => [key, bundle] as const))));
  return { environments, misses, isForeign: families.some(({ kind }) => kind === 'foreign') };
}

type Results = ReadonlyMap<WantedBundle, MissResult>;

/** What the cache has, and then the rest. */
async function renderAll(
  wanted: readonly WantedBundle[],
  families: readonly Bundle[],
  options: RenderOptions & { readonly cache: BundleCache },
): Promise<{ readonly results: Results; readonly misses: number }> {
  const { cache, crds, locate, project, renderMisses = renderHere, onProgress } = options;
  const results = new Map<WantedBundle, MissResult>();
  const misses: WantedBundle[] = [];
  for (const one of wanted) {
    const bundle = cache.find(one.key);
    if (bundle === undefined) misses.push(one);
    else results.set(one, { value: bundle });
  }
  if (misses.length === 0) return { results, misses: 0 };
  let done = 0;
  const onDone = (): void => onProgress?.((done += 1), misses.length);
  const rendered = await renderMisses(misses, { families, cache, crds, locate, project, onDone });
  for (const [index, result] of rendered.entries()) {
    const miss = misses[index];
    if (miss !== undefined) results.set(miss, result);
  }
  return { results, misses: misses.length };
}

function problemsOf({ settings }: WantedBundle, result: MissResult | undefined): readonly Problem[] {
  return result !== undefined && 'problems' in result ? inEnvironment(settings.name, result.problems) : [];
}

function assemble({ name }: Environment, bundles: readonly KeptBundle[], cache: BundleCache): RenderedEnvironment {
  const files = bundles.flatMap(({ key, bundle }) =>
    bundle.files.map((file, position) => ({ ...file, text: () => cache.text(key, bundle, position) })),
  );
  return {
    name,
    bundles: bundles.map(({ bundle }) => bundle),
    facts: () => environmentFacts(bundles, cache),
    tree: treeOf(name, files),
  };
}

function kept(wanted: readonly WantedBundle[], results: Results): readonly KeptBundle[] {
  return wanted.map((one) => {
    const result = results.get(one);
    if (result === undefined || !('value' in result)) throw new Error(`bundle ${one.path} has no result`);
    return { key: one.key, bundle: result.value };
  });
}

/** Whether every entry of the object overlays did what it was written for. */
function overlaysReach(
  environment: Environment | undefined,
  { bundles }: RenderedEnvironment,
  options: OverlayOptions,
): boolean {
  if (environment === undefined || environment.objects.length === 0) return true;
  const usages = bundles.map(({ usage }) => usage);
  return environmentOverlays(environment, options).problems(usages, () => []).length === 0;
}

import { checkBundles, type BundleCheck } from '../check';
import type { CustomKinds } from '../kubernetes';
import type { Overlaid } from '../overlay';
import { PlatformError } from '../problem';
import type { Locate } from '../spec';
import { bundleFiles, type PrintedFile } from '../tree';
import type { BundleInputs } from './bundles-of';
import { environmentOverlays } from './environment-overlays';
import type { EnvironmentSettings } from './environment-settings';
import { each, type Outcome } from './outcome';
import { renderBundles } from './render-bundle';
import type { BundleTexts, RenderedBundle } from './rendered-bundle';

/** A bundle that is done, and what is too large to be kept in memory. */
export interface FinishedBundle {
  readonly bundle: RenderedBundle;
  readonly texts: BundleTexts;
}

/** Takes bundles of one environment all the way from their inputs to files, and gives as many results in their order. */
export type FinishBundles = (bundles: readonly BundleInputs[]) => Promise<readonly Outcome<FinishedBundle>[]>;

export interface FinishOptions {
  readonly crds: CustomKinds;
  /** Folder that paths of what somebody else wrote are relative to; default: the working folder. */
  readonly project?: string | undefined;
  /** Default: problems name the place in the spec alone. */
  readonly locate?: Locate | undefined;
}

/**
 * The steps of a bundle, for any bundles of one environment: charts, object overlays, YAML, rules about objects. All
 * bundles take a step before the next step is taken: the processor then has its code at hand, which made rendering and
 * checking a fourth faster than one bundle after the other.
 */
export function finisherOf(settings: EnvironmentSettings, { crds, locate, project }: FinishOptions): FinishBundles {
  const target = { ...settings.target, crds };
  const overlays = environmentOverlays({ objects: settings.overlays, cluster: target }, { crds, locate });
  return async (bundles) => {
    const rendered = await renderBundles(bundles, { project, crds, locate, environment: settings.name });
    const laid = await each(rendered, (manifests) => withoutProblems(overlays.lay(manifests)));
    const printed = await each(laid, ({ manifests, usage }, index) => {
      const path = bundles[index]?.path ?? '';
      return { path, manifests, usage, files: bundleFiles(settings.name, path, manifests) };
    });
    const checked = checkBundles(
      printed.map((one) => ('value' in one && settings.isChecked ? one.value.manifests : [])),
      target,
    );
    return each(printed, (one, index) => finished(one, checked[index]));
  };
}

function withoutProblems({ problems, ...overlaid }: Overlaid): Omit<Overlaid, 'problems'> {
  if (problems.length > 0) throw new PlatformError(problems);
  return overlaid;
}

interface Printed extends Pick<RenderedBundle, 'path' | 'usage'> {
  readonly files: readonly PrintedFile[];
}

function finished({ path, usage, files }: Printed, check = nothing): FinishedBundle {
  const { findings, facts, contentNames } = check;
  return {
    bundle: {
      path,
      files: files.map(({ text, ...file }) => ({ ...file, bytes: Buffer.byteLength(text) })),
      usage,
      findings,
      facts: facts.map(({ text: _, ...kind }) => kind),
      contentNames,
    },
    texts: { files: files.map(({ text }) => text), facts: facts.map(({ text }) => text) },
  };
}

const nothing: BundleCheck = { findings: [], facts: [], contentNames: { own: [], others: [] } };

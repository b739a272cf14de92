import { checkBundle, summaryOf } from '../check';
import type { CustomKinds } from '../kubernetes';
import type { Manifest } from '../manifest';
import { PlatformError } from '../problem';
import type { Locate } from '../spec';
import { bundleFiles } from '../tree';
import { environmentOverlays } from './environment-overlays';
import type { EnvironmentSettings } from './environment-settings';
import { renderParts, type BundlePart } from './render-bundle';
import type { BundleTexts, RenderedBundle } from './rendered-bundle';

/** One bundle to render. */
export interface BundleTask {
  /** Path, such as `services/api`. */
  readonly path: string;
  readonly parts: readonly BundlePart[];
}

/** A bundle that is done, and what is too large to be kept in memory. */
export interface FinishedBundle {
  readonly bundle: RenderedBundle;
  readonly texts: BundleTexts;
  readonly manifests: readonly Manifest[];
}

/** Takes a bundle of one environment all the way from its inputs to files. */
export type FinishBundle = (task: BundleTask) => Promise<FinishedBundle>;

export interface FinishOptions {
  readonly crds: CustomKinds;
  /** Folder that paths of what somebody else wrote are relative to; default: the working folder. */
  readonly project?: string | undefined;
  /** Default: problems name the place in the spec alone. */
  readonly locate?: Locate | undefined;
}

/**
 * The steps of one bundle, for any bundle of one environment: charts, object overlays, rules about objects, YAML.
 *
 * @returns a function that throws PlatformError with everything that is wrong with its bundle
 */
export function finisherOf(settings: EnvironmentSettings, { crds, locate, project }: FinishOptions): FinishBundle {
  const target = { ...settings.target, crds };
  const overlays = environmentOverlays({ objects: settings.overlays, cluster: target }, { crds, locate });
  return async ({ path, parts }) => {
    const { manifests, usage, problems } = overlays.lay(await renderParts(path, parts, { project, crds }));
    if (problems.length > 0) throw new PlatformError(problems);
    const files = bundleFiles(settings.name, path, manifests);
    const { findings, facts } = checkBundle(settings.isChecked ? manifests : [], target);
    const names = manifests.map(({ body }) => body.metadata.name);
    const { kinds, contentNames } = summaryOf(facts, names);
    return {
      bundle: {
        path,
        files: files.map(({ text, ...file }) => ({ ...file, bytes: Buffer.byteLength(text) })),
        usage,
        findings,
        facts: kinds,
        contentNames,
      },
      texts: { files: files.map(({ text }) => text), facts: facts.map(({ text }) => text) },
      manifests,
    };
  };
}

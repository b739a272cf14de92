import type { Bundle } from '../bundle';
import type { Manifest } from '../manifest';
import {
  bundleInputs,
  readForeignParts,
  renderInputs,
  type BundleInputs,
  type ForeignPartOptions,
  type OverlayOptions,
} from '../render';
import type { Environment, PinFile, PlatformSource } from '../spec';
import { findDependencies, type Reach } from './find-dependencies';
import { bundleOverlays, foreignStages, type Stage } from './overlays/bundle-overlays';
import type { ChainSource } from './spec/layer-chain';
import { specCandidates, type SpecCandidate } from './spec/spec-candidates';
import { specValues } from './spec/spec-values';

/** Where an object's fields are explained from. */
export interface ExplainContext extends OverlayOptions {
  readonly source: PlatformSource;
  /** One that was resolved from the source. */
  readonly environment: Environment;
  /** Its image pins. */
  readonly pins: PinFile;
  readonly families: readonly Bundle[];
}

/** One object with all that is known of where its fields come from. */
export interface TracedObject {
  /** As it is written. */
  readonly manifest: Manifest;
  /** As the chart gave it; undefined where an overlay added it. */
  readonly chart: Manifest | undefined;
  /** Family of bundles that the chart belongs to. */
  readonly family: string | undefined;
  /** The object after each entry of the object overlays, the first one first. */
  readonly stages: readonly Stage[];
  /** Values of the spec that the bundle depends on. */
  readonly dependencies: readonly (SpecCandidate & Reach)[];
  readonly from: ChainSource;
}

/**
 * Finds out what the fields of an object depend on: its bundle, and no other, is rendered again for every value of the
 * spec. One trace serves all fields of the object.
 *
 * @param manifest the finished object
 */
export async function traceObject(manifest: Manifest, context: ExplainContext): Promise<TracedObject> {
  const { source, environment, pins, families, locate } = context;
  const { bundle } = manifest;
  const overlays = bundleOverlays(environment, context);
  const inputs = bundleInputs(environment, bundle, families);
  const options = { crds: context.crds, locate, environment: environment.name };
  const rendered = await renderInputs(inputs, options);
  const foreign = await readForeignParts(inputs, options);
  const charts = rendered.filter((one) => !('foreign' in one));
  const values = specValues(source, environment.name, pins);
  const candidates = specCandidates({ values, environment }, bundle);
  return {
    manifest,
    chart: sameObject([...charts, ...foreign.flatMap(({ manifests }) => manifests)], manifest),
    family: await familyOf(manifest, inputs, options),
    stages: [...foreignStages(foreign, charts), ...overlays.stages(rendered)],
    dependencies: await findDependencies(candidates, {
      environment,
      bundle,
      families,
      options,
      finish: (one) => overlays.finish(one),
    }),
    from: { source, environment: environment.name, pins, locate },
  };
}

/** The same object in another rendering of its bundle, whatever it is called there. */
export function sameObject(manifests: readonly Manifest[], { construct, body }: Manifest): Manifest | undefined {
  return manifests.find((other) => other.construct === construct && other.body.kind === body.kind);
}

/** Several families may add to a bundle: the one that makes the object when it is alone. */
async function familyOf(
  manifest: Manifest,
  bundle: BundleInputs,
  options: ForeignPartOptions,
): Promise<string | undefined> {
  const { parts } = bundle;
  if (parts.length === 1) return parts[0]?.family.name;
  for (const part of parts) {
    const alone = await renderInputs({ ...bundle, parts: [part] }, options);
    if (sameObject(alone, manifest) !== undefined) return part.family.name;
  }
  return undefined;
}

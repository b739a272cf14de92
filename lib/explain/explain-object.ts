import { fieldSteps } from '../manifest';
import { objectKey, plainFields } from './changed-fields';
import { explainField, type FieldExplanation, type OverlayChange } from './explain-field';
import { layerChain, winnerOf, type LayerStep } from './spec/layer-chain';
import type { TracedObject } from './trace-object';

/** The nearest thing that decided about a field. */
export type FieldOrigin =
  | { readonly by: 'overlay'; readonly change: OverlayChange }
  | ({ readonly by: 'spec' } & SpecReason)
  | { readonly by: 'chart' };

/** A value of the spec and the layer that has the last word about it. */
export interface SpecReason {
  /** Place within the environment, such as `services.api.type`. */
  readonly path: string;
  readonly value: unknown;
  readonly layer: LayerStep | undefined;
}

/** One plain value of an object and what decided about it. */
export interface ExplainedLeaf {
  readonly field: string;
  readonly value: unknown;
  readonly origin: FieldOrigin;
}

/** Every plain value of a traced object with the nearest origin of each. */
export function explainObject(traced: TracedObject): readonly ExplainedLeaf[] {
  return [...plainFields(traced.manifest.body, '')].map(([field, value]) => ({
    field,
    value,
    origin: originOf(explainField(traced, fieldSteps(field))),
  }));
}

/** The values of the spec without which there would be no such object, such as an add-on that is switched on. */
export function reasonsFor({ manifest, dependencies, from }: TracedObject): readonly SpecReason[] {
  const key = objectKey(manifest);
  return dependencies
    .filter(({ vanished }) => vanished.has(key))
    .map((dependency) => ({
      path: dependency.path.join('.'),
      value: dependency.value,
      layer: winnerOf(layerChain(dependency, from)),
    }));
}

function originOf({ overlays: [change], spec: [closest] }: FieldExplanation): FieldOrigin {
  if (change !== undefined) return { by: 'overlay', change };
  if (closest === undefined) return { by: 'chart' };
  return { by: 'spec', path: closest.path, value: closest.value, layer: winnerOf(closest.layers) };
}

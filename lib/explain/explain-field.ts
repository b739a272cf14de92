import { isDeepStrictEqual } from 'node:util';
import { fieldAt, type Manifest } from '../manifest';
import type { Place } from '../overlay';
import { fieldKey, touches } from './changed-fields';
import { printField, type FieldSteps } from './object/field-steps';
import { fieldBefore } from './overlays/field-before';
import { layerChain, type LayerStep } from './spec/layer-chain';
import type { SpecCandidate } from './spec/spec-candidates';
import { sameObject, type TracedObject } from './trace-object';

/** What one entry of an object overlay made of a field. */
export interface OverlayChange {
  /** Place in the platform's source, such as `environments.production.objects.patches[0]`. */
  readonly source: string;
  /** Undefined where there was no such field before. */
  readonly before: unknown;
  readonly after: unknown;
  readonly file?: string;
  readonly line?: number;
}

/** A value of the spec that a field depends on. */
export interface SpecOrigin extends Pick<SpecCandidate, 'kind' | 'value'> {
  /** Place within the environment, such as `services.api.scaling.minReplicas`. */
  readonly path: string;
  /** Whether changing it changes the field; false where an overlay covers what it gave. */
  readonly reaches: boolean;
  /** Whether the field holds it, or is only there because of it. */
  readonly decides: 'value' | 'presence';
  /** How many fields of the bundle change with it: the fewer, the closer it stands to this one. */
  readonly fields: number;
  /** The layers that set it, the one that won first. */
  readonly layers: readonly LayerStep[];
}

/** Where a field comes from, from its value back to the layers of the spec. */
export interface FieldExplanation {
  /** As problems write it. */
  readonly field: string;
  readonly value: unknown;
  /** What object overlays made of it, the last one first. */
  readonly overlays: readonly OverlayChange[];
  /** What the chart gave; undefined where an overlay added the field. */
  readonly chart: { readonly value: unknown } | undefined;
  /** Values of the spec that it depends on, the closest first; none where chart or overlays alone decide. */
  readonly spec: readonly SpecOrigin[];
}

/**
 * Explains one field of a traced object.
 *
 * @param steps a field that the object has; of a list or map, everything within counts
 */
export function explainField(traced: TracedObject, steps: FieldSteps): FieldExplanation {
  const value = fieldAt(traced.manifest.body, ...steps);
  const { changes, chartSteps } = changesOf(traced, steps);
  const chartValue = chartSteps && fieldAt(traced.chart?.body, ...chartSteps);
  return {
    field: printField(steps),
    value,
    overlays: changes,
    chart: chartValue === undefined ? undefined : { value: chartValue },
    spec: originsOf(traced, steps, chartSteps).sort(closestTo(value)),
  };
}

interface Changes {
  readonly changes: readonly OverlayChange[];
  /** Where the field stands in what the chart gave. */
  readonly chartSteps: FieldSteps | undefined;
}

/** Walks back from the finished object to the chart's, entry by entry. */
function changesOf({ manifest, chart, stages }: TracedObject, last: FieldSteps): Changes {
  const changes: OverlayChange[] = [];
  let steps: FieldSteps | undefined = last;
  let after: Manifest | undefined = manifest;
  for (const [index, { place, locate }] of [...stages.entries()].reverse()) {
    const previous = stages[index - 1]?.manifests;
    const before: Manifest | undefined = previous === undefined ? chart : sameObject(previous, manifest);
    const earlier: FieldSteps | undefined = steps && fieldBefore(steps, after?.body, before?.body);
    const values = [valueAt(before, earlier), valueAt(after, steps)] as const;
    if (!isDeepStrictEqual(...values)) {
      const at = locate?.(placeOfField(place, last));
      changes.push({ source: printField(place), before: values[0], after: values[1], ...at });
    }
    [steps, after] = [earlier, before];
  }
  return { changes, chartSteps: steps };
}

function valueAt(manifest: Manifest | undefined, steps: FieldSteps | undefined): unknown {
  return steps === undefined ? undefined : fieldAt(manifest?.body, ...steps);
}

/** The field's own line within a strategic merge patch; positions in its lists are not those of the object. */
function placeOfField(place: Place, steps: FieldSteps): readonly string[] {
  const texts = place.map(String);
  if (texts.at(-2) !== 'patches') return texts;
  const first = steps.findIndex((step) => typeof step === 'number');
  return [...texts, 'patch', ...(first < 0 ? steps : steps.slice(0, first)).map(String)];
}

function originsOf(traced: TracedObject, steps: FieldSteps, chartSteps: FieldSteps | undefined): SpecOrigin[] {
  const { manifest, dependencies, from } = traced;
  const key = fieldKey(manifest, printField(steps));
  const chartKey = chartSteps && fieldKey(manifest, printField(chartSteps));
  return dependencies.flatMap((dependency): SpecOrigin[] => {
    const { path, value, kind, fields, finalFields, gone } = dependency;
    const reaches = touches(finalFields, key);
    const touched = reaches ? key : chartKey;
    if (touched === undefined || !(reaches || touches(fields, touched))) return [];
    return [
      {
        path: path.join('.'),
        value,
        kind,
        reaches,
        decides: gone.has(touched) ? 'presence' : 'value',
        fields: fields.size,
        layers: layerChain(dependency, from),
      },
    ];
  });
}

/**
 * What still counts stands first, then what the field holds before what it is there for; then what has the field's own value, then what the field's text holds (of an image
 * the digest, the registry, the tag), then what fewer other fields depend on.
 */
function closestTo(value: unknown): (one: SpecOrigin, other: SpecOrigin) => number {
  const rank = (origin: SpecOrigin): number => {
    const isSame = isDeepStrictEqual(origin.value, value);
    const isHeld = origin.decides === 'value';
    return (origin.reaches ? 1e7 : 0) + (isHeld ? 1e6 : 0) + (isSame ? 1e5 : sharedLength(value, origin.value));
  };
  return (one, other) => rank(other) - rank(one) || one.fields - other.fields;
}

function sharedLength(whole: unknown, part: unknown): number {
  return typeof whole === 'string' && typeof part === 'string' && whole.includes(part) ? part.length : 0;
}

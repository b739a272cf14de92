import type { FieldExplanation, LayerStep, SpecOrigin } from '../../explain';
import { columns } from './columns';
import { chartName, headLines, type ExplainedObject } from './explained-object';
import { shownPlace } from './shown-place';
import { shownValue } from './shown-value';

/** Values of the spec that people read; all stand in the document for machines. */
const most = 6;
const valueWidth = 60;

/** Where one field comes from, for people: its value, what set it last, and so on down to the defaults. */
export function fieldLines(object: ExplainedObject, explanation: FieldExplanation): string[] {
  const { field, value, overlays, chart, spec } = explanation;
  const setters = [
    ...overlays.map(({ after, source, ...place }) => [shown(after), source, shownPlace(place)]),
    ...(chart === undefined ? [] : [[shown(chart.value), chartName(object)]]),
  ];
  return [
    ...headLines(object),
    '',
    `${field}: ${shownValue(value, 400)}`,
    ...(overlays.length === 0 ? [] : ['', 'set by, the last one first:', ...columns(setters, '  ')]),
    ...specLines(explanation),
    ...(spec.length > most ? ['', `and ${spec.length - most} more; --json lists them all`] : []),
  ];
}

function specLines({ spec, overlays, chart }: FieldExplanation): string[] {
  if (spec.length === 0) {
    const who = chart === undefined || overlays.length > 0 ? 'the overlay alone decides' : 'the chart alone decides';
    return ['', `no value of the spec changes it: ${who}`];
  }
  return spec.slice(0, most).flatMap((origin) => ['', ...originLines(origin)]);
}

function originLines({ path, kind, reaches, decides, layers }: SpecOrigin): string[] {
  const note = kind === 'key' ? ' (its name)' : '';
  const covered = reaches ? '' : ', which the overlay covers';
  const how = decides === 'value' ? 'from' : 'there because of';
  return [`${how} ${path}${note}${covered}`, ...columns(layers.map(layerCells), '  ')];
}

function layerCells({ value, layer, ...place }: LayerStep): string[] {
  const said = value === null ? 'taken away' : shown(value);
  return layer === 'filled in' ? [said, 'filled in, set it near', shownPlace(place)] : [said, layer, shownPlace(place)];
}

function shown(value: unknown): string {
  return shownValue(value, valueWidth);
}

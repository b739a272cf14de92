import type { ExplainedLeaf, FieldOrigin, LayerStep, SpecReason } from '../../explain';
import { count } from '../output/count';
import { chartGroups } from './chart-groups';
import { columns } from './columns';
import { headLines, type ExplainedObject } from './explained-object';
import { shownPlace } from './shown-place';
import { shownValue } from './shown-value';

/** Every field of an object with what decided about it, for people. */
export function objectLines(
  object: ExplainedObject,
  leaves: readonly ExplainedLeaf[],
  reasons: readonly SpecReason[],
): string[] {
  const decided = leaves.filter(({ origin }) => origin.by !== 'chart');
  const rows = decided.map(({ field, value, origin }) => [field, shownValue(value, 32), ...originCells(origin)]);
  const groups = chartGroups(leaves).map(({ field, values }) => [field, values > 1 ? count(values, 'value') : '']);
  return [
    ...headLines(object),
    ...section('', columns(rows, '')),
    ...section('from the chart alone:', columns(groups, '  ')),
    ...section('it is there because of:', columns(reasons.map(reasonCells), '  ')),
  ];
}

function section(heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return heading === '' ? ['', ...lines] : ['', heading, ...lines];
}

function originCells(origin: FieldOrigin): string[] {
  switch (origin.by) {
    case 'overlay':
      return [origin.change.source, shownPlace(origin.change)];
    case 'spec':
      return [origin.path, shownLayer(origin.layer)];
    case 'chart':
      return [];
  }
}

function reasonCells({ path, value, layer }: SpecReason): string[] {
  return [path, shownValue(value, 40), shownLayer(layer)];
}

/** The place, or what the layer is called where it has none of its own. */
function shownLayer(layer: LayerStep | undefined): string {
  if (layer === undefined) return '';
  return layer.file === undefined || layer.layer === 'filled in' ? layer.layer : shownPlace(layer);
}

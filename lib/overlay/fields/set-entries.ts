import { OverlayFault } from '../overlay-fault';
import type { KubernetesObject } from '../../manifest';
import { isData, isKubernetesObject, show } from '../plain-data';
import { isFieldOf, type FieldSpec } from './field-spec';
import { updateField } from './update-field';

/** Adds entries to the maps at these fields, wherever they are fields of the object. */
export function setEntries(
  body: KubernetesObject,
  entries: { readonly [key: string]: string },
  fields: readonly FieldSpec[],
): KubernetesObject {
  const result = fields
    .filter((field) => isFieldOf(field, body))
    .reduce<unknown>((value, field) => updateField(value, field, (map) => extended(map, entries, field)), body);
  return isKubernetesObject(result) ? result : body;
}

function extended(map: unknown, entries: { readonly [key: string]: string }, { path }: FieldSpec): unknown {
  if (map === undefined || isData(map)) return { ...map, ...entries };
  throw new OverlayFault({
    code: 'OVERLAY_SHAPE',
    message: 'labels and annotations need a map here',
    field: path.replaceAll('/', '.'),
    found: show(map),
  });
}

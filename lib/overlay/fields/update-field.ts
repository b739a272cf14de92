import { OverlayFault } from '../overlay-fault';
import { isData, isList, own, show, withKey } from '../plain-data';
import type { FieldSpec } from './field-spec';

/** What a field becomes; it gets undefined for one that is made. */
export type FieldUpdate = (value: unknown) => unknown;

/**
 * Changes a field wherever its path leads: lists on the way are looked through, each element of them. What is not
 * there is made when the field says `create`, else left out. The value is not changed in place.
 *
 * @throws OverlayFault `OVERLAY_SHAPE` when a plain value stands on the way
 */
export function updateField(value: unknown, { path, create = false }: FieldSpec, update: FieldUpdate): unknown {
  return updateAt(value, { keys: splitPath(path), create, update, path });
}

interface Walk {
  readonly keys: readonly string[];
  readonly create: boolean;
  readonly update: FieldUpdate;
  /** The whole path, for faults. */
  readonly path: string;
}

function updateAt(value: unknown, walk: Walk): unknown {
  const [first, ...rest] = walk.keys;
  if (first === undefined) return walk.update(value ?? undefined);
  if (isList(value)) return value.map((element) => updateAt(element, walk));
  if (value === null) return value;
  return updateKey(value, { ...walk, keys: rest }, first);
}

function updateKey(value: unknown, within: Walk, name: string): unknown {
  if (!isData(value)) throw inTheWay(value, within.path);
  const key = name.replace(/\[\]$/, '');
  const inner = own(value, key) ?? undefined;
  if (inner !== undefined) return withKey(value, key, updateAt(inner, within));
  const mayCreate = within.create && key === name; // elements of a list are never made
  if (!mayCreate) return value;
  return withKey(value, key, updateAt(within.keys.length > 0 ? {} : undefined, within));
}

function splitPath(path: string): readonly string[] {
  const keys = path.replace(/^\//, '').split(/(?<!\\)\//);
  return keys.map((key) => key.replaceAll('\\/', '/'));
}

function inTheWay(value: unknown, path: string): OverlayFault {
  return new OverlayFault({
    code: 'OVERLAY_SHAPE',
    message: 'a plain value stands where this field needs a map or a list',
    field: path.replaceAll('/', '.'),
    found: show(value),
  });
}

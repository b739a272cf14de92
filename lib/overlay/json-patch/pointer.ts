import { distance } from 'fastest-levenshtein';
import { OverlayFault } from '../overlay-fault';
import { isData, isList, own } from '../plain-data';

/** Keys of a JSON pointer (RFC 6901), the outermost first. */
export type Pointer = readonly string[];

export function parsePointer(text: string): Pointer {
  return text
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value at a pointer, which must be there. */
export function valueAt(document: unknown, pointer: Pointer): unknown {
  return pointer.reduce((value: unknown, key, depth) => {
    if (isList(value)) return value[position(value, key, pointer.slice(0, depth + 1))];
    const inner = isData(value) ? own(value, key) : undefined;
    if (inner === undefined) throw missing(value, pointer.slice(0, depth + 1));
    return inner;
  }, document);
}

/**
 * Where an element stands in a list. A negative number counts from the end, as in kustomize.
 *
 * @param path pointer to the element, for the fault
 */
export function position(list: readonly unknown[], key: string, path: Pointer): number {
  const index = /^(?:0|-?[1-9]\d*)$/.test(key) ? Number(key) : Number.NaN;
  const place = index < 0 ? index + list.length : index;
  if (place >= 0 && place < list.length) return place;
  throw missing(list, path);
}

/** Tells that nothing stands at a pointer. */
export function missing(around: unknown, pointer: Pointer): OverlayFault {
  const path = textOf(pointer);
  const key = pointer.at(-1) ?? '';
  const known = isData(around) ? Object.keys(around) : [];
  const near = known.find((name) => distance(name.toLowerCase(), key.toLowerCase()) <= Math.max(1, key.length / 3));
  return new OverlayFault({
    code: 'OVERLAY_PATH_MISSING',
    message: `the object has nothing at "${path}"`,
    field: pointer.join('.'),
    found: describe(around),
    ...(near !== undefined && { fix: `did you mean "${textOf([...pointer.slice(0, -1), near])}"?` }),
  });
}

function describe(around: unknown): string {
  if (isList(around)) return `a list of ${around.length}`;
  return isData(around) ? `a map with ${Object.keys(around).join(', ') || 'nothing in it'}` : 'a plain value around it';
}

function textOf(pointer: Pointer): string {
  return pointer.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

import { OverlayFault } from '../overlay-fault';
import { asText, isData, isList, own, show, withKey } from '../plain-data';
import type { Part } from './object-path';
import { inStructuredText } from './structured-text';

export interface PathUpdate {
  /** What a field becomes; it gets undefined for one that is made. */
  readonly update: (value: unknown) => unknown;
  /** Whether what is missing is made. */
  readonly create: boolean;
}

/**
 * Changes every value that a path leads to. Text on the way is read as JSON, as in a ConfigMap. The value is not
 * changed in place.
 *
 * @throws OverlayFault `OVERLAY_PATH_MISSING` when it leads nowhere
 */
export function updatePath(value: unknown, path: readonly Part[], options: PathUpdate): unknown {
  const [part, ...rest] = path;
  if (part === undefined) return options.update(value);
  const current = value ?? (options.create ? emptyFor(part) : undefined);
  if (typeof current === 'string') return inStructuredText(current, (data) => updatePath(data, path, options));
  if (part.kind === 'field') return updateKey(current, part.name, rest, options);
  if (!isList(current)) throw nothingAt(part, current);
  const positions = positionsOf(current, part);
  if (positions.length === 0) return withNewElement(current, part, rest, options);
  return current.map((element, index) => (positions.includes(index) ? updatePath(element, rest, options) : element));
}

function updateKey(value: unknown, key: string, rest: readonly Part[], options: PathUpdate): unknown {
  const inner = isData(value) ? own(value, key) : undefined;
  const isMissing = !isData(value) || (inner === undefined && !options.create);
  if (isMissing) throw nothingAt({ kind: 'field', name: key }, value);
  return withKey(value, key, updatePath(inner, rest, options));
}

function withNewElement(
  list: readonly unknown[],
  part: Part,
  rest: readonly Part[],
  options: PathUpdate,
): readonly unknown[] {
  const isNext = part.kind === 'index' && part.index === list.length;
  if (!options.create || (part.kind !== 'where' && !isNext)) throw nothingAt(part, list);
  const element = part.kind === 'where' ? elementFor(part.key, part.value) : undefined;
  return [...list, updatePath(element, rest, options)];
}

function elementFor(key: string, value: string): unknown {
  return key === '' ? value : { [key]: value };
}

function positionsOf(list: readonly unknown[], part: Part): readonly number[] {
  return list.flatMap((element, index) => (isMeant(element, index, part) ? [index] : []));
}

function isMeant(element: unknown, index: number, part: Part): boolean {
  if (part.kind === 'every') return true;
  if (part.kind === 'index') return part.index === index;
  if (part.kind !== 'where') return false;
  if (part.key === '') return asText(element) === part.value;
  return isData(element) && asText(own(element, part.key)) === part.value;
}

function emptyFor(part: Part): unknown {
  return part.kind === 'field' ? {} : [];
}

function nothingAt(part: Part, around: unknown): OverlayFault {
  return new OverlayFault({
    code: 'OVERLAY_PATH_MISSING',
    message: `the object has nothing at "${textOf(part)}" of this path`,
    found: isData(around) ? `a map with ${Object.keys(around).join(', ')}` : show(around),
    fix: 'correct the path, or let options.create make it',
  });
}

function textOf(part: Part): string {
  if (part.kind === 'field') return part.name;
  if (part.kind === 'index') return String(part.index);
  return part.kind === 'every' ? '*' : `[${part.key}=${part.value}]`;
}

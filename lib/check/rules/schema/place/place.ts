import { isFields } from '../../../../manifest';
import { none, ofEach } from '../../../together';

/** A value and where it stands in an object. What is null is taken for unset, as an API server takes it. */
export interface Place {
  /** Such as `spec.template.spec.containers[0].image`; empty for the object itself. */
  readonly path: string;
  /** undefined: nothing stands there. */
  readonly value: unknown;
}

/** An entry of a map. */
export interface Entry extends Place {
  readonly key: string;
}

const plainKey = /^[\w$-]+$/;

/** The place below, also where nothing stands. */
export function at(place: Place, key: string, ...deeper: readonly string[]): Place {
  let here = new Below(place, key, valueAt(place.value, key));
  if (deeper.length === 0) return here; // mostly
  for (const next of deeper) here = new Below(here, next, valueAt(here.value, next));
  return here;
}

function valueAt(value: unknown, key: string): unknown {
  return isFields(value) && Object.hasOwn(value, key) ? (value[key] ?? undefined) : undefined;
}

/** A place within another. Its path is put together when somebody asks, which is when something is wrong. */
class Below implements Entry {
  constructor(
    private readonly around: Place,
    readonly key: string,
    readonly value: unknown,
  ) {}

  get path(): string {
    return joined(this.around.path, this.key);
  }
}

/** The key of an entry, as a value that stands where the entry does. */
class Key implements Place {
  constructor(private readonly entry: Entry) {}

  get path(): string {
    return this.entry.path;
  }

  get value(): string {
    return this.entry.key;
  }
}

/** An element of a list. */
class Element implements Place {
  constructor(
    private readonly list: Place,
    private readonly index: number,
    readonly value: unknown,
  ) {}

  get path(): string {
    return `${this.list.path}[${this.index}]`;
  }
}

/** The key of an entry, to be judged as a value. */
export function keyOf(entry: Entry): Place {
  return new Key(entry);
}

/** The places of a list's entries; none of anything else. */
export function each(place: Place): readonly Place[] {
  if (!Array.isArray(place.value)) return none;
  const list: readonly unknown[] = place.value;
  return list.map((value, index) => new Element(place, index, value));
}

/** The places of a map's entries; none of anything else. */
export function entriesOf(place: Place): readonly Entry[] {
  if (!isFields(place.value)) return none;
  return Object.entries(place.value).map(([key, value]) => new Below(place, key, value ?? undefined));
}

/**
 * The places that a path leads to; `[]` after a key stands for every entry of its list. Only where something stands.
 *
 * @example within(root, ['spec', 'ingress[]', 'from[]', 'podSelector'])
 */
export function within(place: Place, path: readonly string[], from = 0): readonly Place[] {
  if (!isSet(place)) return none;
  const key = path[from];
  if (key === undefined) return [place];
  if (!key.endsWith('[]')) return within(at(place, key), path, from + 1);
  return ofEach(each(at(place, key.slice(0, -2))), (entry) => within(entry, path, from + 1));
}

export function isSet(place: Place): boolean {
  return place.value !== undefined;
}

/** The text that stands there; undefined where there is none, or something else. */
export function textAt(place: Place): string | undefined {
  return typeof place.value === 'string' ? place.value : undefined;
}

/** The number that stands there; undefined where there is none, or something else. */
export function numberAt(place: Place): number | undefined {
  return typeof place.value === 'number' ? place.value : undefined;
}

/** A key with dots or slashes of its own, such as that of a label, stands in brackets. */
function joined(path: string, key: string): string {
  if (path === '') return key;
  return plainKey.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;
}

import { isFields } from '../../../../manifest';

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
export function at(place: Place, ...keys: readonly string[]): Place {
  let here = place;
  for (const key of keys) here = new Below(here, key, valueAt(here.value, key));
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

/** The places of a list's entries; none of anything else. */
export function each(place: Place): readonly Place[] {
  if (!Array.isArray(place.value)) return [];
  const list: readonly unknown[] = place.value;
  return list.map((value, index) => new Element(place, index, value));
}

/** The places of a map's entries; none of anything else. */
export function entriesOf(place: Place): readonly Entry[] {
  if (!isFields(place.value)) return [];
  return Object.entries(place.value).map(([key, value]) => new Below(place, key, value ?? undefined));
}

/**
 * The places that a path leads to; `[]` after a key stands for every entry of its list. Only where something stands.
 *
 * @example within(root, ['spec', 'ingress[]', 'from[]', 'podSelector'])
 */
export function within(place: Place, path: readonly string[], from = 0): readonly Place[] {
  if (!isSet(place)) return [];
  const key = path[from];
  if (key === undefined) return [place];
  if (!key.endsWith('[]')) return within(at(place, key), path, from + 1);
  return each(at(place, key.slice(0, -2))).flatMap((entry) => within(entry, path, from + 1));
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

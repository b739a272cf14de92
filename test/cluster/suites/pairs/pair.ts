import { fieldsOf, type Fields, type KubernetesObject } from '../../../../lib/manifest';

/** An object as it stands, and as it is to be. */
export interface Pair {
  readonly before: KubernetesObject;
  readonly after: KubernetesObject;
}

export const namespace = 'pairs';

/** What is at the top of an object, beside its name. */
export type Rest = Fields;

/** Pairs of one kind: what is changed to the object before and after, without what they share. */
export function pairsOf(head: string, shared: Rest, changes: Changes, place: Place = {}): Named {
  const [apiVersion = '', kind = ''] = head.split(' ');
  return Object.entries(changes).map(([what, [before, after]], index) => {
    const name = place.name ?? `${kind.toLowerCase()}-${what.replace(/[^a-z0-9]+/gi, '-').toLowerCase()}-${index}`;
    const metadata = { name, ...(place.isClusterWide !== true && { namespace }) };
    const object = (rest: Rest): KubernetesObject => ({ apiVersion, kind, metadata, ...merged(shared, rest) });
    return [`${kind}: ${what}`, { before: object(before), after: object(after) }] as const;
  });
}

export type Named = readonly (readonly [what: string, pair: Pair])[];

/** What is changed, in a few words, to the fields before and after; `undefined` takes a shared field away. */
export interface Changes {
  readonly [what: string]: readonly [before: Rest, after: Rest];
}

export interface Place {
  /** Default false: in the namespace of the pairs. */
  readonly isClusterWide?: boolean;
  /** Default: made of kind and change. */
  readonly name?: string;
}

/** Maps merge key by key, all else replaces. */
function merged(one: Fields, other: Fields): Fields {
  const entries = Object.entries(other).map(([key, value]) => {
    const both = isMap(one[key]) && isMap(value);
    return [key, both ? merged(fieldsOf(one[key]), fieldsOf(value)) : value] as const;
  });
  return Object.fromEntries(
    Object.entries({ ...one, ...Object.fromEntries(entries) }).filter(([, value]) => value !== undefined),
  );
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

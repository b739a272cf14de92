import { apiGroup, oncePer } from '../../../../manifest';
import type { Facts, ReferenceTarget } from '../../../facts';
import { reachable, unsaid } from './namespaces';

type Wanted = Pick<ReferenceTarget, 'group' | 'kind' | 'name' | 'namespace' | 'isClusterWide'>;

/** What exists, by name. */
export interface ObjectIndex {
  has(wanted: Wanted): boolean;
  /** Names of its kind that it could mean. */
  namesBeside(wanted: Wanted): Iterable<string>;
  /** Other namespaces that have an object of this kind and name. */
  elsewhere(wanted: Wanted): readonly string[];
  /** Kinds of all objects of this name that could be meant instead, those of the whole cluster among them. */
  kindsNamed(wanted: Wanted): readonly string[];
  /** Whether any object of the kind is declared. */
  hasKind(wanted: Pick<Wanted, 'group' | 'kind'>): boolean;
  /** Whether any object lies in a namespace: where none does, somebody else looks after it. */
  hasNamespace(namespace: string | undefined): boolean;
}

/** Namespaces of the objects of a kind, by their name. */
type Places = Map<string, string[]>;

/** All objects, and what comes into being because of them. */
export function objectIndexOf({ objects, provisions }: Pick<Facts, 'objects' | 'provisions'>): ObjectIndex {
  return indexOf(objects)(provisions);
}

const indexOf = oncePer((objects: Facts['objects']) =>
  oncePer((provisions: Facts['provisions']) => indexBoth(objects, provisions)),
);

function indexBoth(objects: Facts['objects'], provisions: Facts['provisions']): ObjectIndex {
  const kinds = new Map<string, Places>();
  const namespaces = new Set<string>();
  for (const { object } of objects) {
    const namespace = object.namespace ?? unsaid;
    namespaces.add(namespace);
    placesOf(kinds, apiGroup(object.apiVersion), object.kind, object.name).push(namespace);
  }
  for (const { kind, name, namespace } of provisions) {
    placesOf(kinds, '', kind, name).push(namespace ?? unsaid);
  }
  return indexOver(kinds, namespaces);
}

function indexOver(kinds: ReadonlyMap<string, Places>, namespaces: ReadonlySet<string>): ObjectIndex {
  const placesWanted = ({ group, kind }: Pick<Wanted, 'group' | 'kind'>): Places | undefined =>
    kinds.get(`${group}/${kind}`);
  const lies = ({ isClusterWide, namespace }: Wanted, places: readonly string[]): boolean =>
    isClusterWide ? places.length > 0 : reachable(namespace).some((one) => places.includes(one));
  return {
    has(wanted) {
      const places = placesWanted(wanted);
      const { name } = wanted;
      const found = places?.get(name) ?? places?.get(name.replace(/-\d+$/, '-*')) ?? [];
      return lies(wanted, found);
    },
    *namesBeside(wanted) {
      for (const [name, places] of placesWanted(wanted) ?? []) if (lies(wanted, places)) yield name;
    },
    elsewhere: (wanted) => placesWanted(wanted)?.get(wanted.name) ?? [],
    kindsNamed: ({ name, namespace }) =>
      [...kinds].flatMap(([id, places]) => {
        const found = places.get(name) ?? [];
        return reachable(namespace).some((one) => found.includes(one)) ? [id.slice(id.indexOf('/') + 1)] : [];
      }),
    hasKind: (wanted) => placesWanted(wanted) !== undefined,
    hasNamespace: (namespace) => namespaces.has(namespace ?? unsaid),
  };
}

function placesOf(kinds: Map<string, Places>, ...[group, kind, name]: readonly [string, string, string]): string[] {
  const id = `${group}/${kind}`;
  const places = kinds.get(id) ?? new Map<string, string[]>();
  kinds.set(id, places);
  const found = places.get(name) ?? [];
  places.set(name, found);
  return found;
}

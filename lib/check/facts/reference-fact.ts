import { besidePods, inPodSpec, type Reference } from '../../kubernetes';
import { apiGroup, fieldAt, fieldPath, listOf, numberOf, podTemplatesOf, textOf, type Fields } from '../../manifest';
import type { ObjectId } from '../violation';
import type { Fact, FactReader } from './fact';
import { holdersAt, pathTree, visitHolders, type Holder, type PathTree } from './holders';

/** An object that another one names. */
export interface ReferenceFact extends Fact {
  /** Where the name stands. */
  readonly field: string;
  readonly to: ReferenceTarget;
  /** The keys of a ConfigMap or Secret that are read; empty where it is taken as a whole. */
  readonly keys: readonly { readonly field: string; readonly key: string }[];
  /** The port of a Service, by name or number. */
  readonly port?: { readonly field: string; readonly port: string | number } | undefined;
  /** Whether everything works without it. */
  readonly isOptional: boolean;
}

export interface ReferenceTarget {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  /** Absent for objects of the whole cluster, and where the object that names it says none. */
  readonly namespace?: string | undefined;
  readonly isClusterWide: boolean;
}

/** A place in an object that names others; each reference is about one kind that may be named there. */
interface Place {
  readonly keys: readonly string[];
  readonly references: readonly [Reference, ...Reference[]];
}

const inPods = treeOf(placesOf(inPodSpec));
const besideByKind = new Map(
  kindsNaming(besidePods).map((kind) => [kind, treeOf(placesOf(besidePods, kind))] as const),
);

export const readReferences: FactReader<ReferenceFact> = ({ body }, object) => {
  const found: ReferenceFact[] = [];
  const read = (holder: Holder, place: Place): void => {
    const reference = readReference(holder, place, object);
    if (reference !== undefined) found.push(reference);
  };
  for (const { spec, path } of podTemplatesOf(body)) {
    visitHolders({ fields: spec, field: fieldPath(path, 'spec') }, inPods, read);
  }
  const beside = besideByKind.get(body.kind);
  if (beside !== undefined) visitHolders({ fields: body, field: '' }, beside, read);
  return found;
};

function treeOf(places: readonly Place[]): PathTree<Place> {
  return pathTree(places.map((place) => [place.keys, place]));
}

function readReference(holder: Holder, place: Place, object: ObjectId): ReferenceFact | undefined {
  const [{ key, dataKey, portKey }] = place.references;
  const name = textOf(holder.fields[key]);
  const port = portKey === undefined ? undefined : portAt(holder, portKey);
  // the AWS load balancer controller takes such a backend from an annotation
  if (name === undefined || name === '' || port?.port === 'use-annotation') return undefined;
  return {
    object,
    field: fieldPath(holder.field, key),
    to: targetOf(name, holder.fields, { place, object }),
    keys: dataKey === undefined ? [] : keysAt(holder, dataKey),
    port,
    isOptional: holder.fields['optional'] === true,
  };
}

function targetOf(
  text: string,
  fields: Fields,
  { place, object }: { readonly place: Place; readonly object: ObjectId },
): ReferenceTarget {
  const { to, toGroup = '', kindKey = '', namespaceKey, clusterWide = false } = referenceMeant(fields, place);
  const slash = text.indexOf('/'); // annotations may say `namespace/name`
  const written = slash < 0 ? textOf(fields[namespaceKey ?? 'namespace']) : text.slice(0, slash);
  return {
    group: groupIn(fields) ?? toGroup,
    kind: textOf(fields[kindKey]) ?? to,
    name: text.slice(slash + 1),
    namespace: clusterWide ? undefined : (written ?? object.namespace),
    isClusterWide: clusterWide,
  };
}

/** What the table says about the kind that is named; a kind that it does not know is in the core group. */
function referenceMeant(fields: Fields, { references }: Place): Reference {
  const [first] = references;
  const { kindKey, clusterKey } = first;
  const fits = ({ to, clusterWide = false }: Reference): boolean =>
    clusterKey === undefined
      ? kindKey === undefined || to === (fields[kindKey] ?? first.to)
      : clusterWide === (fields[clusterKey] === true);
  return references.find(fits) ?? { ...first, to: '', toGroup: '' };
}

function groupIn({ apiVersion, group }: Fields): string | undefined {
  return textOf(apiVersion) === undefined ? textOf(group) : apiGroup(String(apiVersion));
}

function keysAt(holder: Holder, dataKey: string): ReferenceFact['keys'] {
  const path = dataKey.split('/');
  const last = path.at(-1) ?? '';
  return holdersAt(holder, path.slice(0, -1)).flatMap(({ fields, field }) => {
    const key = textOf(fields[last]);
    return key === undefined ? [] : [{ field: fieldPath(field, last), key }];
  });
}

function portAt({ fields, field }: Holder, portKey: string): ReferenceFact['port'] {
  const value = fields[portKey];
  const named = textOf(fieldAt(value, 'name'));
  if (named !== undefined) return { field: fieldPath(field, portKey, 'name'), port: named };
  const inMap = numberOf(fieldAt(value, 'number'));
  if (inMap !== undefined) return { field: fieldPath(field, portKey, 'number'), port: inMap };
  const port = numberOf(value);
  return port === undefined ? undefined : { field: fieldPath(field, portKey), port };
}

/** The places at which objects of a kind name others; a role's rules permit, they need nothing. */
function placesOf(references: readonly Reference[], from?: string): readonly Place[] {
  const places = new Map<string, Place>();
  for (const reference of references) {
    const isMeant = from === undefined || reference.from?.includes(from) === true;
    if (!isMeant || reference.resource !== undefined) continue;
    const id = `${reference.holder} ${reference.key}`;
    const known = places.get(id);
    places.set(id, {
      keys: reference.holder.split('/').filter(Boolean),
      references: known === undefined ? [reference] : [...known.references, reference],
    });
  }
  return [...places.values()];
}

function kindsNaming(references: readonly Reference[]): readonly string[] {
  return [...new Set(references.flatMap(({ from }) => listOf(from).map(String)))];
}

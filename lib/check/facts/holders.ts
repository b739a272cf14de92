import { fieldPath, isFields, type Fields } from '../../manifest';

/** A map within an object, and where it stands, such as `spec.rules[0].http`. */
export interface Holder {
  readonly fields: Fields;
  readonly field: string;
}

/** What is looked for at each of many paths of keys: the paths that begin alike are walked once. */
export interface PathTree<Wanted> {
  readonly wanted: Wanted[];
  readonly below: Map<string, PathTree<Wanted>>;
}

export function pathTree<Wanted>(
  paths: readonly (readonly [keys: readonly string[], wanted: Wanted])[],
): PathTree<Wanted> {
  const root: PathTree<Wanted> = { wanted: [], below: new Map() };
  for (const [keys, wanted] of paths) {
    let node = root;
    for (const key of keys) {
      const next = node.below.get(key) ?? { wanted: [], below: new Map() };
      node.below.set(key, next);
      node = next;
    }
    node.wanted.push(wanted);
  }
  return root;
}

/** Visits every map at one of the paths; lists on the way are looked through, what has another shape is left out. */
export function visitHolders<Wanted>(
  holder: Holder,
  { wanted, below }: PathTree<Wanted>,
  visit: (holder: Holder, wanted: Wanted) => void,
): void {
  for (const one of wanted) visit(holder, one);
  for (const [key, next] of below) {
    if (!Object.hasOwn(holder.fields, key)) continue;
    for (const inner of mapsIn(holder.fields[key], fieldPath(holder.field, key))) visitHolders(inner, next, visit);
  }
}

/** Every map at one path of keys. */
export function holdersAt(root: Holder, keys: readonly string[]): readonly Holder[] {
  const holders: Holder[] = [];
  visitHolders(root, pathTree([[keys, undefined]]), (holder) => holders.push(holder));
  return holders;
}

function mapsIn(value: unknown, field: string): readonly Holder[] {
  if (Array.isArray(value)) return value.flatMap((element: unknown, index) => mapsIn(element, `${field}[${index}]`));
  return isFields(value) ? [{ fields: value, field }] : [];
}

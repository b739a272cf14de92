/**
 * Names that follow what their object holds, such as `api-env-9f2c1a77` of a ConfigMap, without what follows the content:
 * a new value gives them another end, and rules learn nothing from it but which names are the same.
 */
export interface ContentNames {
  /** Of the bundle's own objects. */
  readonly own: readonly string[];
  /** Of what looks like such a name and belongs to none of its objects. */
  readonly others: readonly string[];
}

/** Replaces each own name that follows content by one that does not, and takes down the others that it meets. */
export interface Shaper {
  shapeOf(text: string): string;
  names(): ContentNames;
}

/** @param names of a bundle's objects */
export function shaperOf(names: readonly string[]): Shaper {
  const [own, others] = [new Set<string>(), new Set<string>()];
  const places = new Map<string, string>();
  for (const name of new Set(names)) {
    const stem = stemOf(name);
    if (stem === undefined) continue;
    places.set(name, `${stem}-~${places.size}`); // no object can be called so
    own.add(stem);
  }
  return {
    shapeOf(text) {
      if (!hashed.test(text)) return text; // nearly always, and soon told
      return text.replace(quoted, (whole, name: string) => {
        const place = places.get(name);
        if (place === undefined) others.add(stemOf(name) ?? name);
        return place === undefined ? whole : `"${place}"`;
      });
    },
    names: () => ({ own: [...own], others: [...others] }),
  };
}

/** Whether names may be replaced in the bundles of one environment: each belongs to one of them, and no other mentions it. */
export function areApart(bundles: readonly ContentNames[]): boolean {
  const own = new Set(bundles.flatMap((names) => names.own));
  const count = bundles.reduce((sum, names) => sum + names.own.length, 0);
  return own.size === count && bundles.every(({ others }) => others.every((stem) => !own.has(stem)));
}

/** As `contentHash` makes them. */
const hashed = /-[0-9a-f]{8}"/;
const quoted = /"([^"\\]+-[0-9a-f]{8})"/g;

function stemOf(name: string): string | undefined {
  return /^(.+)-[0-9a-f]{8}$/.exec(name)?.[1];
}

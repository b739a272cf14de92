import { isDeepStrictEqual } from 'node:util';
import type { Bundle } from '../bundle';
import type { Manifest } from '../manifest';
import { bundleInputs, renderInputs, type ForeignPartOptions } from '../render';
import type { Environment } from '../spec';
import { changedFields } from './changed-fields';

/** Something that fields may depend on. */
export interface Candidate {
  /** Ways to make environments that differ in it alone; a way may fail. They are tried until one changes something. */
  readonly others: readonly (() => Environment)[];
  /** Whether all of them are tried, for fields that only some change. Default: false. */
  readonly isTriedWhole?: boolean;
  /** Path of the bundle in those environments, where the change gives it another. */
  readonly otherBundle?: string | undefined;
}

/** Fields that change with a candidate, by `fieldKey`. */
export interface Reach {
  readonly fields: ReadonlySet<string>;
  /** Fields of the objects after the object overlays. */
  readonly finalFields: ReadonlySet<string>;
  /** Those of both that are not there at all without it. */
  readonly gone: ReadonlySet<string>;
  /** Objects that are there only because the candidate is as it is, by `objectKey`. */
  readonly vanished: ReadonlySet<string>;
}

/** What is rendered again and again. */
export interface Trial {
  readonly environment: Environment;
  /** Path, such as `services/api`. */
  readonly bundle: string;
  readonly families: readonly Bundle[];
  /** For what somebody else wrote. */
  readonly options?: ForeignPartOptions | undefined;
  /** Lays the object overlays over the bundle. */
  readonly finish: (manifests: readonly Manifest[]) => readonly Manifest[];
}

/**
 * Which candidates a bundle's objects depend on, found by changing one at a time and rendering the bundle again.
 * Those that change nothing are left out.
 */
export async function findDependencies<One extends Candidate>(
  candidates: readonly One[],
  { environment, bundle, families: all, finish, options }: Trial,
): Promise<readonly (One & Reach)[]> {
  const families = all.filter((family) => Object.hasOwn(family.inputs(environment), bundle));
  const inputs = bundleInputs(environment, bundle, families);
  const manifests = await renderInputs(inputs, options);
  const before = { manifests, finished: finish(manifests) };
  const reachOf = async (other: Environment, otherBundle: string | undefined): Promise<Reach | undefined> => {
    const changed = bundleInputs(other, otherBundle ?? bundle, families);
    if (isDeepStrictEqual(changed, inputs)) return undefined;
    const after = await renderInputs(changed, options);
    if (otherBundle !== undefined) return compareRenamed(before, inPlaceOf(manifests, after));
    return compare(before, { manifests: after, finished: finish(after) });
  };

  const found: (One & Reach)[] = [];
  for (const candidate of candidates) {
    const reach = await reachWith(candidate, reachOf);
    if (reach !== undefined) found.push({ ...candidate, ...reach });
  }
  return found;
}

/** A bundle before and after the object overlays; the same list where there are none. */
interface Rendering {
  readonly manifests: readonly Manifest[];
  readonly finished: readonly Manifest[];
}

function compare(before: Rendering, after: Rendering): Reach | undefined {
  const plain = changedFields(before.manifests, after.manifests);
  const isPlain = before.manifests === before.finished && after.manifests === after.finished;
  const final = isPlain ? plain : changedFields(before.finished, after.finished);
  const isNothing = plain.changed.size + plain.vanished.size + final.changed.size === 0;
  if (isNothing) return undefined;
  const gone = isPlain ? plain.gone : new Set([...plain.gone, ...final.gone]);
  return { fields: plain.changed, finalFields: final.changed, gone, vanished: plain.vanished };
}

/** Overlays find no object under another name, so what they changed is left out. */
function compareRenamed(before: Rendering, after: readonly Manifest[]): Reach | undefined {
  const { changed: fields, gone, vanished } = changedFields(before.manifests, after);
  if (fields.size === 0) return undefined;
  const overlaid = changedFields(before.manifests, before.finished).changed;
  return { fields, finalFields: new Set([...fields].filter((key) => !overlaid.has(key))), gone, vanished };
}

/** Objects under another name count as those whose place they take. */
function inPlaceOf(before: readonly Manifest[], after: readonly Manifest[]): readonly Manifest[] {
  const isAlike =
    before.length === after.length && after.every(({ body }, index) => body.kind === before[index]?.body.kind);
  if (!isAlike) throw new Error('under another name the bundle has other objects');
  return after.map((manifest, index) => ({ ...manifest, construct: before[index]?.construct ?? manifest.construct }));
}

async function reachWith(
  { others, otherBundle, isTriedWhole = false }: Candidate,
  reachOf: (other: Environment, otherBundle: string | undefined) => Promise<Reach | undefined>,
): Promise<Reach | undefined> {
  let found: Reach | undefined;
  for (const other of others) {
    if (found !== undefined && !isTriedWhole) return found;
    try {
      const reach = await reachOf(other(), otherBundle);
      found = found && reach ? union(found, reach) : (found ?? reach);
    } catch (error) {
      if (!(error instanceof Error)) throw error; // this value cannot be rendered, another may
    }
  }
  return found;
}

/** A field that one value changes and another takes away is changed. */
function union(one: Reach, other: Reach): Reach {
  const stays = (key: string): boolean =>
    [one, other].some(({ fields, finalFields, gone }) => (fields.has(key) || finalFields.has(key)) && !gone.has(key));
  return {
    fields: new Set([...one.fields, ...other.fields]),
    finalFields: new Set([...one.finalFields, ...other.finalFields]),
    gone: new Set([...one.gone, ...other.gone].filter((key) => !stays(key))),
    vanished: new Set([...one.vanished, ...other.vanished]),
  };
}

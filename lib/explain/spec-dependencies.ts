import { isDeepStrictEqual } from 'node:util';
import type { Bundle } from '../bundle';
import type { Manifest } from '../manifest';
import { PlatformError } from '../problem';
import { bundleInputs, renderInputs } from '../render';
import type { Environment } from '../spec';
import { changedFields } from './changed-fields';
import { leavesOf, withLeaf, type Leaf } from './leaves';
import { nudge } from './nudge';

/** A value of the spec, and the fields of a bundle's objects that change with it. */
export interface SpecDependency extends Leaf {
  /** Construct of the object and field, as `changedFields` writes them. */
  readonly fields: ReadonlySet<string>;
}

/** Parts of an environment that no chart reads, or that say nothing about where a value comes from. */
const skipped = new Set(['objects', 'name', 'checks']);

/**
 * Which values of the spec the objects of a bundle depend on, found by changing one value at a time and rendering the
 * bundle again. Object overlays are left out: they are no part of the spec.
 *
 * @param bundle path, such as `services/api`
 */
export async function specDependencies(
  environment: Environment,
  bundle: string,
  families: readonly Bundle[],
): Promise<readonly SpecDependency[]> {
  const inputs = bundleInputs(environment, bundle, families);
  const before = await renderInputs(inputs);
  const dependencies: SpecDependency[] = [];
  for (const leaf of relevantLeaves(environment, bundle)) {
    for (const other of nudge(leaf.value)) {
      const fields = await fieldsThatFollow(withLeaf(environment, leaf.path, other), {
        bundle,
        families,
        inputs,
        before,
      });
      if (fields === undefined) continue; // this value cannot be rendered, another may
      if (fields.size > 0) dependencies.push({ ...leaf, fields });
      break;
    }
  }
  return dependencies;
}

/** What a service's objects may depend on: the environment, and the service itself; other services only in bundles of the platform. */
function relevantLeaves(environment: Environment, bundle: string): readonly Leaf[] {
  const [folder, service] = bundle.split('/');
  return leavesOf(environment).filter(({ path: [first = '', second] }) => {
    if (skipped.has(first)) return false;
    return first !== 'services' || folder !== 'services' || second === service;
  });
}

interface Before {
  readonly bundle: string;
  readonly families: readonly Bundle[];
  readonly inputs: ReturnType<typeof bundleInputs>;
  readonly before: readonly Manifest[];
}

/** @returns undefined for an environment that cannot be rendered */
async function fieldsThatFollow(
  environment: Environment,
  { bundle, families, inputs, before }: Before,
): Promise<ReadonlySet<string> | undefined> {
  try {
    const changed = bundleInputs(environment, bundle, families);
    if (isDeepStrictEqual(changed, inputs)) return new Set();
    return changedFields(before, await renderInputs(changed));
  } catch (error) {
    if (error instanceof PlatformError || error instanceof Error) return undefined;
    throw error;
  }
}

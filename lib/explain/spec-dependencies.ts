import type { Bundle } from '../bundle';
import type { ForeignPartOptions } from '../render';
import type { Environment } from '../spec';
import { findDependencies } from './find-dependencies';
import { leavesOf, withLeaf, type Leaf } from './leaves';
import { nudge } from './nudge';

/** A value of the spec, and the fields of a bundle's objects that change with it. */
export interface SpecDependency extends Leaf {
  /** Construct of the object and field, as `fieldKey` writes them. */
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
  options: ForeignPartOptions = {},
): Promise<readonly SpecDependency[]> {
  const candidates = relevantLeaves(environment, bundle).map((leaf) => ({
    ...leaf,
    others: nudge(leaf.value).map((other) => () => withLeaf(environment, leaf.path, other)),
  }));
  const found = await findDependencies(candidates, {
    environment,
    bundle,
    families,
    options,
    finish: (manifests) => manifests,
  });
  return found.filter(({ fields }) => fields.size > 0);
}

/** What a service's objects may depend on: the environment, and the service itself; other services only in bundles of the platform. */
function relevantLeaves(environment: Environment, bundle: string): readonly Leaf[] {
  const [folder, service] = bundle.split('/');
  return leavesOf(environment).filter(({ path: [first = '', second] }) => {
    if (skipped.has(first)) return false;
    return first !== 'services' || folder !== 'services' || second === service;
  });
}

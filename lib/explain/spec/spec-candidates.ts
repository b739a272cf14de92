import type { Environment } from '../../spec';
import { serviceTypes } from '../../spec/service/service-schema';
import type { Candidate } from '../find-dependencies';
import { leavesOf, withLeaf, type Leaf } from '../leaves';
import { nudge } from '../nudge';
import { derivedLeaves } from './derived-leaves';
import { namedEntries } from './named-entries';
import { otherName, renamed, renamedService } from './renamed';
import { completed, type Completed, type SpecValues } from './spec-values';

/** A value of the spec, and how the environment would look were it another. */
export interface SpecCandidate extends Leaf, Candidate {
  /**
   * `value`: a layer, a default of the schema or a file set it. `key`: a name that a user chose for an entry.
   * `derived`: what keelson fills in where no layer says anything, such as the path of a probe.
   */
  readonly kind: 'value' | 'key' | 'derived';
}

/**
 * Everything in the spec of an environment that a field of an object may depend on.
 *
 * @param bundle path of the bundle whose objects are looked at
 */
export function specCandidates({ values, environment }: Completed, bundle: string): readonly SpecCandidate[] {
  const complete = (changed: SpecValues): Environment => completed(changed, { values, environment });
  const ports = portNames(values);
  const set = leavesOf(values).map((leaf): SpecCandidate => {
    const others = othersOf(leaf, ports).map((other) => () => complete(withLeaf(values, leaf.path, other)));
    return { ...leaf, kind: 'value', others, isTriedWhole: isType(leaf) };
  });
  const keys = namedEntries(values).map((path): SpecCandidate => {
    return { path, value: path.at(-1), kind: 'key', others: [() => complete(renamed(values, path))] };
  });
  const services = Object.keys(values.services).map((name): SpecCandidate => ({
    path: ['services', name],
    value: name,
    kind: 'key',
    others: [() => complete(renamedService(values, name))],
    otherBundle: bundle === `services/${name}` ? `services/${otherName(name)}` : undefined,
  }));
  const derived = derivedLeaves(environment, set).map((leaf): SpecCandidate => {
    const others = othersOf(leaf, ports).map((other) => () => withLeaf(environment, leaf.path, other));
    return { ...leaf, kind: 'derived', others };
  });
  return [...set, ...keys, ...services, ...derived];
}

/** Other values of a leaf. A text that names something else is changed to another name of that kind. */
function othersOf({ path, value }: Leaf, ports: readonly string[]): readonly unknown[] {
  const last = path.at(-1);
  if (isType({ path })) return serviceTypes.filter((type) => type !== value);
  if (last === 'port' && typeof value === 'string') return ports.filter((port) => port !== value);
  return nudge(value);
}

/** A service of another type has other objects: only trying all of them shows which fields hold the type. */
function isType({ path }: Pick<Leaf, 'path'>): boolean {
  return path[0] === 'services' && path.length === 3 && path[2] === 'type';
}

function portNames({ services }: SpecValues): readonly string[] {
  return [...new Set(Object.values(services).flatMap(({ ports }) => Object.keys(ports)))];
}

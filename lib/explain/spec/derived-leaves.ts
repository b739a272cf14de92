import { fieldAt, isFields } from '../../manifest';
import type { Environment } from '../../spec';
import type { Candidate } from '../find-dependencies';
import { leavesOf, type Leaf } from '../leaves';

/** Parts of an environment that no chart reads. */
const unread = new Set(['objects', 'checks']);

/**
 * Leaves of the finished environment that no other leaf sets or changes: what keelson fills in by itself.
 *
 * @param set the leaves that layers, defaults and files set
 */
export function derivedLeaves(environment: Environment, set: readonly (Leaf & Candidate)[]): readonly Leaf[] {
  const known = new Set(set.map(({ path }) => JSON.stringify(path)));
  const filled = leavesOf(environment).filter(({ path }) => {
    const isName = path[0] === 'services' && path.length === 3 && path[2] === 'name'; // told by the name of the entry
    return !isName && !unread.has(path[0] ?? '') && !known.has(JSON.stringify(path));
  });
  const open = new Set(filled);
  for (const { others } of set) {
    const other = firstThatCompletes(others);
    for (const leaf of open) if (!isSame(leaf, other)) open.delete(leaf);
  }
  return [...open];
}

function isSame({ path, value }: Leaf, environment: Environment | undefined): boolean {
  const other = fieldAt(environment, ...path);
  if (other === undefined || isFields(other)) return true; // what is gone says nothing about this value
  return JSON.stringify(other) === JSON.stringify(value);
}

function firstThatCompletes(others: readonly (() => Environment)[]): Environment | undefined {
  for (const other of others) {
    try {
      return other();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
    }
  }
  return undefined;
}

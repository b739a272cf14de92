import { isTree, own, type Tree } from './merge';

/** Keys from the top of a tree to a value. */
export type Path = readonly string[];

/** A tree to merge, and where in the platform's source it stands, such as `environments.production.values`. */
export interface SourcedTree {
  readonly source: Path;
  readonly tree: Tree;
}

/** Which layer set a value, as a place in the platform's source. */
export interface Origin {
  /** The layer's own place, such as `environments.production.values`. */
  readonly layer: Path;
  /** Place of the value itself. */
  readonly source: Path;
  /** Whether the value itself was set there; false when it was taken away there, or only something above it was set. */
  readonly exact: boolean;
  /** How many of the merged layers stand below this one. */
  readonly height: number;
  /** Keys from `source` on to the value that no layer set; empty when the value itself was set or taken away. */
  readonly rest: Path;
}

/**
 * Tells which layer set the value at a path of the merged tree: the topmost one that has it.
 * For a value that a layer took away it is the `null`; for one that no layer set (a default of the schema,
 * or a missing field) it is the layer that set the nearest block around it.
 *
 * @param layers the trees that were merged, the lowest first
 */
export function originOf(layers: readonly SourcedTree[], path: Path): Origin | undefined {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const prefix = path.slice(0, depth);
    const found = topmostWith(layers, prefix);
    if (!found) continue;
    const { source, state, height } = found;
    const rest = path.slice(depth);
    return { layer: source, source: [...source, ...prefix], exact: state === 'set' && rest.length === 0, height, rest };
  }
  return undefined;
}

function topmostWith(
  layers: readonly SourcedTree[],
  path: Path,
): { source: Path; state: 'set' | 'removed'; height: number } | undefined {
  for (const [height, { source, tree }] of [...layers.entries()].reverse()) {
    const state = lookUp(tree, path);
    if (state === 'set' || state === 'removed') return { source, state, height };
    if (state === 'cut') return undefined; // a null or a replaced block above: lower layers no longer count
  }
  return undefined;
}

function lookUp(tree: Tree, path: Path): 'set' | 'removed' | 'cut' | 'silent' {
  let value: unknown = tree;
  for (const key of path) {
    if (!isTree(value)) return 'cut';
    value = own(value, key);
    if (value === undefined) return 'silent';
  }
  return value === null ? 'removed' : 'set';
}

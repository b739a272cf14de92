import fc from 'fast-check';
import { isTree, type Tree } from '../../../../lib/spec/layers';

/** Few names, so that layers meet; some that every object inherits. */
const key = fc.constantFrom('a', 'b', 'c', '10', '9', 'constructor', 'toString', '__proto__');

const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean());
const leaf = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }));

function treeOf(leaves: fc.Arbitrary<unknown>): fc.Arbitrary<Tree> {
  const { tree } = fc.letrec<{ tree: Tree; value: unknown }>((tie) => ({
    tree: fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
    value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaves, tie('tree')),
  }));
  return tree;
}

/** What merging gives: maps, lists and scalars, without null. */
export const plainTree = treeOf(leaf);

/** What a user writes: null takes away. */
export const overlayTree = treeOf(
  fc.oneof({ arbitrary: leaf, weight: 3 }, { arbitrary: fc.constant(null), weight: 1 }),
);

/** The same tree, written the other way round. */
export function reversedKeys(tree: Tree): Tree {
  const entries = Object.entries(tree).reverse();
  return Object.fromEntries(entries.map(([name, value]) => [name, isTree(value) ? reversedKeys(value) : value]));
}

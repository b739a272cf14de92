import fc from 'fast-check';
import { isTree, mergeAll, originOf, type Path, type SourcedTree, type Tree } from '../../../../lib/spec/layers';
import { overlayTree } from './trees';

/** Layers whose every value tells its layer: no two layers say the same. */
const layers = fc
  .array(overlayTree, { minLength: 1, maxLength: 5 })
  .map((trees) =>
    trees.map((tree, index): SourcedTree => ({ source: ['layer', String(index)], tree: marked(tree, index) })),
  );

test('the layer that is named for a value is the one without which it would be another', () => {
  fc.assert(
    fc.property(layers, (all) => {
      const merged = mergeAll(all.map(({ tree }) => tree));
      for (const { path, value } of leavesOf(merged)) {
        const origin = originOf(all, path);
        expect(origin).toMatchObject({ exact: true, rest: [] });
        expect(origin?.source).toEqual([...(origin?.layer ?? []), ...path]);
        const without = all.filter(({ source }) => source !== origin?.layer);
        expect(JSON.stringify(valueAt(mergeAll(without.map(({ tree }) => tree)), path))).not.toBe(
          JSON.stringify(value),
        );
      }
    }),
  );
});

test('removing any layer that stands below the named one changes nothing of the value', () => {
  fc.assert(
    fc.property(layers, (all) => {
      for (const { path, value } of leavesOf(mergeAll(all.map(({ tree }) => tree)))) {
        const origin = originOf(all, path);
        const upper = all.slice(origin?.height);
        expect(JSON.stringify(valueAt(mergeAll(upper.map(({ tree }) => tree)), path))).toBe(JSON.stringify(value));
      }
    }),
  );
});

const scaling: readonly SourcedTree[] = [
  { source: ['base'], tree: { scaling: { minReplicas: 2 } } },
  { source: ['dev'], tree: { scaling: { minReplicas: null }, tier: null } },
];

test('a value that was taken away is found at the null', () => {
  expect(originOf(scaling, ['scaling', 'minReplicas'])).toMatchObject({
    source: ['dev', 'scaling', 'minReplicas'],
    exact: false,
    rest: [],
  });
});

test('a value that no layer set is found at the nearest block around it', () => {
  expect(originOf(scaling, ['scaling', 'maxReplicas'])).toMatchObject({
    source: ['dev', 'scaling'],
    exact: false,
    rest: ['maxReplicas'],
  });
  expect(originOf(scaling, ['probes', 'liveness'])).toMatchObject({ source: ['dev'], rest: ['probes', 'liveness'] });
});

function marked(tree: Tree, layer: number): Tree {
  const mark = (value: unknown): unknown => {
    if (value === null) return null;
    return isTree(value) ? marked(value, layer) : [layer, value];
  };
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, mark(value)]));
}

function leavesOf(tree: Tree, at: Path = []): { path: Path; value: unknown }[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    isTree(value) ? leavesOf(value, [...at, key]) : [{ path: [...at, key], value }],
  );
}

function valueAt(tree: Tree, path: Path): unknown {
  return path.reduce(
    (value: unknown, key) => (isTree(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    tree,
  );
}

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { inCanonicalOrder, type KubernetesObject } from '../../../lib/manifest';

const key = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('10', '9', 'kind', 'name', 'metadata', 'a', 'B'));
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue({ maxDepth: 0 }),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

const anyObject: fc.Arbitrary<KubernetesObject> = fc
  .record({
    rest: fc.dictionary(key, tree, { noNullPrototype: true }),
    metadata: fc.dictionary(key, tree, { noNullPrototype: true }),
    name: fc.string(),
  })
  .map(({ rest, metadata, name }) => ({ ...rest, apiVersion: 'v1', kind: 'Thing', metadata: { ...metadata, name } }));

/** The same data with the keys of every map the other way round. */
function reversed<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(reversed) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([name, inner]) => [name, reversed<unknown>(inner)])) as Value;
}

test('putting keys in order changes no data', () => {
  fc.assert(fc.property(anyObject, (body) => isDeepStrictEqual({ ...inCanonicalOrder(body) }, { ...body })));
});

test('an object in order stays as it is', () => {
  const text = (body: KubernetesObject): string => JSON.stringify(body);
  fc.assert(
    fc.property(anyObject, (body) => {
      const once = inCanonicalOrder(body);
      expect(text(inCanonicalOrder(once))).toBe(text(once));
    }),
  );
});

test('where a key came from does not show', () => {
  fc.assert(
    fc.property(anyObject, (body) => {
      expect(JSON.stringify(inCanonicalOrder(reversed(body)))).toBe(JSON.stringify(inCanonicalOrder(body)));
    }),
  );
});

test('what an object is comes first, then the alphabet', () => {
  const body = {
    spec: { b: 1, a: [{ d: 1, c: 2 }] },
    data: {},
    metadata: { name: 'x', labels: {} },
    kind: 'K',
    apiVersion: 'v1',
  };
  expect(JSON.stringify(inCanonicalOrder(body))).toBe(
    '{"apiVersion":"v1","kind":"K","metadata":{"labels":{},"name":"x"},"data":{},"spec":{"a":[{"c":2,"d":1}],"b":1}}',
  );
});

test('lists keep their order', () => {
  const body = { apiVersion: 'v1', kind: 'K', metadata: { name: 'x' }, spec: ['b', 'a', 'c'] };
  expect(inCanonicalOrder(body)['spec']).toEqual(['b', 'a', 'c']);
});

test('the object that is put in order is not touched', () => {
  const body = { kind: 'K', metadata: { name: 'x', labels: { b: '1', a: '2' } }, apiVersion: 'v1' };
  const before = JSON.stringify(body);
  inCanonicalOrder(body);
  expect(JSON.stringify(body)).toBe(before);
});

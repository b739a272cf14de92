import fc from 'fast-check';
import { differenceOf, pathSuffix } from '../../../../../lib/check/rules/upgrades/changed-value';

const json = fc.jsonValue({ depthSize: 'small' });

test('no value differs from itself', () => {
  fc.assert(fc.property(json, (value) => expect(differenceOf(value, structuredClone(value))).toBeUndefined()));
});

test('a change of one leaf is found at that leaf', () => {
  fc.assert(
    fc.property(json, fc.array(fc.string({ minLength: 1 }), { maxLength: 4 }), (value, keys) => {
      const within = (leaf: number): unknown =>
        keys.reduceRight<unknown>((inner, key) => ({ ['other']: value, [`k${key}`]: inner }), leaf);
      expect(differenceOf(within(1), within(2))).toEqual({ path: keys.map((key) => `k${key}`), before: 1, after: 2 });
    }),
  );
});

test('where several parts differ, the place is what they have in common', () => {
  const before = { spec: { a: 1, b: 1, c: { d: 1 } } };
  const after = { spec: { a: 2, b: 1, c: { d: 2 } } };
  expect(differenceOf(before, after)).toEqual({ path: ['spec'], before: before.spec, after: after.spec });
});

test.each([
  ['absent and null', {}, { a: null }],
  ['absent and empty', { a: {}, b: [] }, {}],
  ['one quantity written twice', { limits: { memory: '1Gi', cpu: 1 } }, { limits: { memory: '1024Mi', cpu: '1000m' } }],
])('%s are the same', (_name, before, after) => {
  expect(differenceOf(before, after)).toBeUndefined();
});

test('what looks like a quantity elsewhere is a text', () => {
  expect(differenceOf({ name: '1Gi' }, { name: '1024Mi' })).toMatchObject({ path: ['name'] });
});

test('prints a place as a field path', () => {
  expect(`spec${pathSuffix(['containers', 0, 'image'])}`).toBe('spec.containers[0].image');
});

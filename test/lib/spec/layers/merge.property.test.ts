import fc from 'fast-check';
import { merge, mergeAll, type Tree } from '../../../../lib/spec/layers';
import { deepFreeze } from '../../../../lib/spec/resolve/deep-freeze';
import { overlayTree, plainTree, reversedKeys } from './trees';

const layers = fc.array(overlayTree, { maxLength: 5 });

/** For comparing: jest's own equality is led astray by a key "constructor". */
const bytes = (value: unknown): string | undefined => JSON.stringify(value);

test('merging changes neither of its arguments', () => {
  fc.assert(
    fc.property(plainTree, overlayTree, (lower, upper) => {
      const before = bytes([lower, upper]);
      merge(deepFreeze(lower), deepFreeze(upper)); // strict mode throws on a write to a frozen object
      expect(bytes([lower, upper])).toBe(before);
    }),
  );
});

test('an empty overlay changes nothing, above or below', () => {
  fc.assert(
    fc.property(layers, (all) => {
      const merged = mergeAll(all);
      expect(bytes(mergeAll([...all, {}]))).toBe(bytes(merged));
      expect(bytes(mergeAll([{}, ...all]))).toBe(bytes(merged));
    }),
  );
});

test('an overlay that sets everything to undefined changes nothing', () => {
  fc.assert(
    fc.property(plainTree, fc.array(fc.constantFrom('a', 'b', 'constructor', 'toString')), (tree, keys) => {
      const silent = Object.fromEntries(keys.map((key) => [key, undefined]));
      expect(bytes(merge(tree, silent))).toBe(bytes(merge(tree, {})));
    }),
  );
});

test('laying layers at once is the same as laying one after the other', () => {
  fc.assert(
    fc.property(layers, (all) => {
      const steps: Tree[] = [{}];
      for (const layer of all) steps.push(merge(steps.at(-1) ?? {}, layer));
      expect(bytes(mergeAll(all))).toBe(bytes(steps.at(-1)));
    }),
  );
});

test('laying the same overlay twice is the same as once', () => {
  fc.assert(
    fc.property(plainTree, overlayTree, (lower, upper) => {
      const once = merge(lower, upper);
      expect(bytes(merge(once, upper))).toBe(bytes(once));
    }),
  );
});

test('null takes a key away, whatever stood there', () => {
  fc.assert(
    fc.property(plainTree, (tree) => {
      for (const key of Object.keys(tree)) expect(Object.keys(merge(tree, { [key]: null }))).not.toContain(key);
    }),
  );
});

test('a list replaces the list below it, and is never joined with it', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.string()), (lower, upper) => {
      expect(merge({ list: lower }, { list: upper })).toEqual({ list: upper });
    }),
  );
});

test('the order in which keys are written never shows', () => {
  fc.assert(
    fc.property(layers, (all) => {
      expect(bytes(mergeAll(all.map(reversedKeys)))).toBe(bytes(mergeAll(all)));
    }),
  );
});

test('nothing that every object inherits is taken for a setting', () => {
  expect(merge({ constructor: 'own' }, {})).toEqual({ constructor: 'own' });
  expect(merge({}, { constructor: undefined, toString: undefined })).toEqual({});
  expect(Object.keys(merge({}, JSON.parse('{"__proto__": {"a": 1}}') as Tree))).toEqual(['__proto__']);
  expect(Object.getPrototypeOf(merge({}, JSON.parse('{"__proto__": {"a": 1}}') as Tree))).toBe(Object.prototype);
});

test('on JSON it does what RFC 7386 says', () => {
  fc.assert(
    fc.property(plainTree, overlayTree, (target, patch) => {
      expect(bytes(inOrder(merge(target, patch)))).toBe(bytes(inOrder(mergePatch(target, patch))));
    }),
  );
});

/** The pseudo code of RFC 7386, section 2, word for word. */
function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const result = new Map(isObject(target) ? Object.entries(target) : []);
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) result.delete(name);
    else result.set(name, mergePatch(result.get(name), value));
  }
  return Object.fromEntries(result);
}

/** RFC 7386 says nothing of the order of keys. */
function inOrder(value: unknown): unknown {
  if (!isObject(value)) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

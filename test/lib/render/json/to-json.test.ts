import { ApiObject, App, Chart, JsonPatch, Lazy } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import fc from 'fast-check';
import { toJson } from '../../../../lib/render/json/to-json';
import { everyFeature } from '../../../every-feature';
import { referencePlatform } from '../../../reference-platform';
import { isReplaced, objectOf, objectsOf, stockJson } from './stock';

/** The text of a result, with its order of keys; or the words of an error. */
function outcome(work: () => unknown): string {
  try {
    return JSON.stringify(work());
  } catch (error) {
    return String(error);
  }
}

function expectSame(object: ApiObject): void {
  expect(outcome(() => toJson(object))).toBe(outcome(() => stockJson(object)));
}

const key = fc.oneof(
  fc.string({ maxLength: 5 }),
  fc.constantFrom('10', '9', 'kind', 'metadata', 'name', 'value', 'resolve', 'constructor', 'a', 'B'),
);

class Foreign {
  readonly own = 1;
}

const leaf = fc.oneof(
  { weight: 20, arbitrary: fc.oneof(fc.string({ maxLength: 5 }), fc.integer(), fc.boolean()) },
  { weight: 5, arbitrary: fc.constantFrom(null, undefined) },
  { weight: 3, arbitrary: fc.constantFrom(k8s.IntOrString.fromNumber(80), k8s.Quantity.fromString('1Gi')) },
  { weight: 1, arbitrary: fc.constantFrom(new Foreign(), new Date(0), new Map(), Object.create(null)) },
);

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 5, noNullPrototype: true }),
    tie('value').map((produced) => Lazy.any({ produce: () => produced })),
    tie('value').map((produced) => ({ resolve: () => produced })),
  ),
}));

const texts = fc.dictionary(key, fc.string({ maxLength: 5 }), { maxKeys: 4, noNullPrototype: true });
const anyProps = fc.record({
  spec: value,
  data: value,
  metadata: fc.record({ labels: texts, annotations: texts, finalizers: fc.array(fc.string()), more: value }),
});

test.each([
  ['the reference platform', referencePlatform()],
  ['a platform with every feature', everyFeature()],
])('every object of %s is what cdk8s makes of it', async (_name, platform) => {
  const objects = await objectsOf(platform);
  objects.forEach(expectSame);
  expect(objects.length).toBeGreaterThan(40);
});

test('an object of anything is what cdk8s makes of it, or is refused in the same words', () => {
  fc.assert(
    fc.property(anyProps, texts, (props, labels) => expectSame(objectOf(props, { labels }))),
    { numRuns: 300 },
  );
});

test('a key `__proto__` gets lost', () => {
  const object = objectOf({ data: JSON.parse('{ "a": 1, "__proto__": { "b": 2 } }') });
  expectSame(object);
  expect(toJson(object)).toHaveProperty('data.a', 1);
  expect(toJson(object)).not.toHaveProperty('data.b');
});

test('metadata that was set later is in it', () => {
  const object = objectOf({ metadata: { name: 'x' } });
  object.metadata.addLabel('b', '1');
  object.metadata.addAnnotation('a', '2');
  object.metadata.addFinalizers('f');
  object.metadata.addOwnerReference({ apiVersion: 'v1', kind: 'Thing', name: 'owner', uid: '1' });
  object.metadata.add('generateName', 'x-');
  expectSame(object);
  expect(toJson(object)).toMatchObject({ metadata: { finalizers: ['f'], generateName: 'x-', labels: { b: '1' } } });
});

test('JSON patches and resolvers of one’s own still work', () => {
  const patched = objectOf({ spec: { a: 1 } });
  patched.addJsonPatch(JsonPatch.add('/spec/b', 2));
  expect(toJson(patched)).toMatchObject({ spec: { a: 1, b: 2 } });

  const twice = {
    resolve: (context: { value: unknown; replaceValue(by: unknown): void }): void => {
      if (context.value === 1) context.replaceValue(2);
    },
  };
  expect(toJson(objectOf({ spec: { a: 1 } }, { resolvers: [twice] }))).toMatchObject({ spec: { a: 2 } });
});

test('the class of an object, and what a chart put in its place, still write it', () => {
  class Own extends ApiObject {
    override toJson(): unknown {
      return { ...super.toJson(), by: 'class' };
    }
  }
  const object = new Own(new Chart(new App(), 'chart'), 'object', { apiVersion: 'v1', kind: 'Thing' });
  expect(toJson(object)).toMatchObject({ kind: 'Thing', by: 'class' });
  object.toJson = (): unknown => ({ by: 'chart' });
  expect(toJson(object)).toEqual({ by: 'chart' });
});

test('the version of cdk8s that is installed is the one that is known', () => {
  toJson(objectOf({}));
  expect(isReplaced()).toBe(true); // if not: raise knownVersion, and look whether all other tests here pass
});

test('the objects of another version are left to it', () => {
  class OtherApiObject {
    toJson(): unknown {
      return { by: 'another version' };
    }
  }
  Object.assign(OtherApiObject, { [Symbol.for('jsii.rtti')]: { fqn: 'cdk8s.ApiObject', version: '0.0.0' } });
  const before = Object.getOwnPropertyDescriptor(OtherApiObject.prototype, 'toJson');
  expect(toJson(new OtherApiObject() as unknown as ApiObject)).toEqual({ by: 'another version' });
  expect(Object.getOwnPropertyDescriptor(OtherApiObject.prototype, 'toJson')).toEqual(before);
});

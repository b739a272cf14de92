import type { JsonSchema } from '../../../../lib/kubernetes';
import { widgetFaults } from './widget';

const text = (rules: JsonSchema): JsonSchema => ({ type: 'string', ...rules });
const integer = (rules: JsonSchema): JsonSchema => ({ type: 'integer', ...rules });
const list = (rules: JsonSchema): JsonSchema => ({ type: 'array', items: { type: 'string' }, ...rules });
const map = (rules: JsonSchema): JsonSchema => ({ type: 'object', additionalProperties: { type: 'string' }, ...rules });

const smiley = '\u{1F600}';

test.each<[JsonSchema, unknown, unknown, string]>([
  [text({ minLength: 2 }), 'ab', 'a', '2 characters at least'],
  [text({ minLength: 2 }), 'abcd', smiley, '2 characters at least'],
  [text({ maxLength: 2 }), `a${smiley}`, 'abc', '2 characters at most'],
  [text({ pattern: '^a+$' }), 'aa', 'ab', '^a+$'],
  [text({ pattern: '^a\\-b$' }), 'a-b', 'ab', '^a\\-b$'],
  [text({ enum: ['a', 'b'] }), 'a', 'c', 'a, b'],
  [text({ format: 'duration' }), '1h30m', '1 parsec', 'a duration such as "30s" or "1h30m"'],
  [text({ format: 'duration' }), '2 days', '30', 'a duration such as "30s" or "1h30m"'],
  [text({ format: 'date-time' }), '2026-01-31T12:00:00Z', '2026-01-31', 'a time such as "2026-01-31T12:00:00Z"'],
  [text({ format: 'byte' }), 'YQ==', 'YQ=', 'base64'],
  [text({ format: 'cron' }), '0 3 * * *', '0 3 * *', 'a schedule such as "0 3 * * *"'],
  [text({ format: 'ipv4' }), '10.0.0.1', '10.0.0', 'an IPv4 address'],
  [integer({ format: 'int64' }), 2 ** 40, 2 ** 63, 'a whole number of 64 bits'],
  [integer({ minimum: 1 }), 1, 0, '1 or more'],
  [integer({ minimum: 1, exclusiveMinimum: true }), 2, 1, 'more than 1'],
  [integer({ maximum: 9 }), 9, 10, '9 or less'],
  [integer({ maximum: 9, exclusiveMaximum: true }), 8, 9, 'less than 9'],
  [integer({ multipleOf: 5 }), 10, 12, 'a multiple of 5'],
  [list({ minItems: 1 }), ['a'], [], '1 or more'],
  [list({ maxItems: 1 }), ['a'], ['a', 'b'], '1 or fewer'],
  [map({ minProperties: 1 }), { a: 'a' }, {}, '1 or more'],
  [map({ maxProperties: 1 }), { a: 'a' }, { a: 'a', b: 'b' }, '1 or fewer'],
  [text({ nullable: true }), 'a', 1, 'string'],
  [text({ not: { enum: ['a'] } }), 'b', 'a', 'not {"enum":["a"]}'],
  [text({ allOf: [{ minLength: 2 }] }), 'ab', 'a', '2 characters at least'],
  [text({ oneOf: [{ enum: ['a', 'b'] }, { enum: ['b', 'c'] }] }), 'a', 'b', '{"enum":["a","b"]} or {"enum":["b","c"]}'],
])('%j takes %j and refuses %j', (schema, good, bad, accepted) => {
  expect(widgetFaults(schema, good)).toEqual([]);
  expect(widgetFaults(schema, bad)).toMatchObject([{ path: 'spec', accepted }]);
});

test('an element that a set has twice is told once, at the second place', () => {
  const set = list({ 'x-kubernetes-list-type': 'set' });
  expect(widgetFaults(set, ['a', 'b', 'a', 'a'])).toEqual([
    { path: 'spec[2]', message: 'is in the list twice', found: '"a"', accepted: 'each one once' },
  ]);
});

test('elements of a set are equal whatever the order of their fields', () => {
  const set = list({ 'x-kubernetes-list-type': 'set', items: map({}) });
  const elements = [
    { a: '1', b: '2' },
    { b: '2', a: '1' },
  ];
  expect(widgetFaults(set, elements)).toMatchObject([{ path: 'spec[1]' }]);
});

test('elements of a map in the form of a list differ in one of its keys, defaults counted', () => {
  const items = { type: 'object', properties: { name: text({}), kind: text({ default: 'A' }), value: text({}) } };
  const keyed = list({ 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['name', 'kind'], items });
  expect(widgetFaults(keyed, [{ name: 'a' }, { name: 'a', kind: 'B' }, { name: 'b' }])).toEqual([]);
  expect(widgetFaults(keyed, [{ name: 'a' }, { name: 'a', kind: 'A', value: 'x' }])).toMatchObject([
    { path: 'spec[1]', found: '{"name":"a","kind":"A"}' },
  ]);
});

test('the number of fields is counted as a server reads them: defaults are there, null is not', () => {
  const schema = { type: 'object', minProperties: 1, properties: { a: text({ default: 'x' }) } };
  expect(widgetFaults(schema, {})).toEqual([]);
  expect(widgetFaults(map({ minProperties: 1 }), { a: null })).toHaveLength(1);
});

test('a field called like a method of every object is a field as any other', () => {
  const schema = { type: 'object', required: ['constructor'], properties: { constructor: text({}) } };
  expect(widgetFaults(schema, { constructor: 'a' })).toEqual([]);
  expect(widgetFaults(schema, {})).toMatchObject([{ path: 'spec.constructor' }]);
  expect(widgetFaults({ type: 'object', properties: { a: text({}) } }, { toString: 'a' })).toHaveLength(1);
});

import { Yaml } from 'cdk8s';
import { printYaml } from '../../../../lib/tree';
import { holding } from './documents';

class Instance {
  readonly inner = { text: 'a: b' };
}

class Described {
  toJSON(): unknown {
    return { text: ['a\nb'] };
  }
}

class Listed extends Array<string> {
  toJSON(): unknown {
    return { length: this.length };
  }
}

const numbers = [0, -0, 1, -1, 1.5, 1e21, -1e21, 1e-7, 5e-324, 2 ** 53, 9007199254740993n, NaN, Infinity, -Infinity];
const empties = [null, undefined, {}, [], Object.create(null), [[]], [{}], [[], {}, []], { a: {} }, { a: [] }, [[[]]]];
const nested = [
  [[1, [2, [3]]], [[4]]],
  [[{ a: 1, b: [2] }], { c: [[]] }],
  [['a\nb\n', ['c\n\nd']], { e: 'f\n\n' }, ' g\nh'],
  { a: { b: { c: { d: ['e\nf', { g: '\nh\n' }] } } } },
  // eslint-disable-next-line no-sparse-arrays -- a hole is the point
  [1, , undefined, null],
  Object.assign(Object.create(null), { a: 1, yes: [Object.assign(Object.create(null), { b: 2 })] }),
  JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}'),
];
const foreign = [
  new Date(0),
  new Date('2001-12-14T21:59:43.100Z'),
  new Map<unknown, unknown>([['a', { b: 'c\nd' }]]),
  new Set(['a', 'b']),
  new Uint8Array([1, 2, 3]),
  new Instance(),
  new Described(),
  Listed.of('a', 'b'),
  Object('text'),
  Object(1),
  Object.create({ inherited: 1 }),
  /x/,
];

const places = (value: unknown): unknown[] => [
  value,
  [value, 'after'],
  { value, after: 1 },
  { deep: [{ list: [[[value], 1], 2], after: 3 }] },
  { deep: [{ map: { value, after: 1 }, after: 2 }] },
];

test.each([...numbers, ...empties, ...nested, ...foreign].map((value) => [value]))(
  'value %p prints as with stock cdk8s wherever it stands',
  (value) => {
    for (const place of places(value)) expect(printYaml(holding(place))).toBe(Yaml.stringify(holding(place)));
  },
);

test.each([[() => 1], [Symbol('odd')]])('fails on %p as stock cdk8s does', (value) => {
  expect(() => Yaml.stringify(holding([value]))).toThrow('Tag not resolved');
  for (const place of places(value)) expect(() => printYaml(holding(place))).toThrow('Tag not resolved');
});

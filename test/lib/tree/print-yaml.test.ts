import { Yaml } from 'cdk8s';
import fc from 'fast-check';
import { parse } from 'yaml';
import { printYaml } from '../../../lib/tree';

const words = ['yes', 'on', 'y', 'NULL', '~', '012', '0o7', '1:30', '1_000', 'e10', '1e3', '.5', '2001-1-1', '=', '<<'];
const odd = [
  '',
  ' ',
  ' a',
  'a ',
  'a: b',
  'a #b',
  '- a',
  '?',
  '*a',
  '&a',
  '!a',
  '%a',
  '@a',
  '`a',
  '{',
  '[',
  '"',
  "'",
  '|',
];
const lines = [
  'a\nb',
  'a\nb\n',
  '\na',
  'a\n\n',
  'a\n  b\n',
  'tab\tend',
  'a\r\nb',
  '#!/bin/sh\nexit 0\n',
  'x '.repeat(99),
];
const text = fc.oneof(
  fc.constantFrom(...words, ...odd, ...lines),
  fc.string({ unit: 'binary' }),
  fc.double().map(String),
);

const { tree: awkward } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    text,
    fc.constantFrom(null, true, false, undefined, 0, -0, 1e21, 1e-7, 0.1),
    fc.double(),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(text, tie('tree'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

const object = (spec: unknown) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'api' }, spec });

test('prints the bytes that stock cdk8s prints, whatever the value', () => {
  fc.assert(
    fc.property(awkward, (spec) => {
      expect(printYaml(object(spec))).toBe(Yaml.stringify(object(spec)));
    }),
    { numRuns: 1000 },
  );
});

test.each([...words, ...odd, ...lines])('text %j is read as the same text', (value) => {
  expect(parse(printYaml(object({ value })), { version: '1.1' })).toEqual(object({ value }));
});

test('keeps a long line in one piece', () => {
  expect(printYaml(object('word '.repeat(100)))).toContain('word '.repeat(100));
});

import fc from 'fast-check';
import type { KubernetesObject } from '../../../../lib/manifest';
import { awkwardKeys, awkwardTexts } from './awkward-texts';

const words = `a B 0 1 7 e x y no _ . + - -- --- ... / = ~ << $ ^ true null 0x 0o 1_0 1:3 2001-01-01 .inf`;
const indicators = `: # , ; % @ \` " ' \\ \\n { } [ ] ( ) & * ! | > |- ? é \u{1F600} \ud83d \0 \x07 \x85 \u2028 \u00a0 \ufeff`;
const whitespace = [' ', '  ', '\t', '\n', '\n\n', '\n  ', ' \n', '\r', '\r\n', ': ', ' #', '- ', '? '];
const fragments = [...words.split(' '), ...indicators.split(' '), ...whitespace, ...whitespace];

const nasty = fc.array(fc.constantFrom(...fragments), { maxLength: 9 }).map((parts) => parts.join(''));
const text = fc.oneof(
  { arbitrary: nasty, weight: 4 },
  { arbitrary: fc.constantFrom(...awkwardTexts), weight: 4 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 12 }), weight: 1 },
  { arbitrary: fc.tuple(nasty, fc.integer({ min: 1, max: 60 })).map(([part, times]) => part.repeat(times)), weight: 1 },
  { arbitrary: fc.double().map(String), weight: 1 },
);
const key = fc.oneof({ arbitrary: text, weight: 9 }, { arbitrary: fc.constantFrom(...awkwardKeys), weight: 1 });
const number = fc.oneof(
  fc.constantFrom(0, -0, 1, -1, 1e21, -1e21, 1e-7, 0.1, NaN, Infinity, -Infinity),
  fc.double(),
  fc.integer(),
);

/** Plain data of every shape: maps with and without prototype, nested, empty, with holes that print as null. */
const { tree } = fc.letrec<{ tree: unknown; map: object; list: unknown[] }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    { arbitrary: text, weight: 5 },
    { arbitrary: fc.oneof(number, fc.boolean(), fc.constantFrom(null, undefined), fc.bigInt()), weight: 2 },
    { arbitrary: tie('map'), weight: 3 },
    { arbitrary: tie('list'), weight: 3 },
  ),
  map: fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
  list: fc.array(tie('tree'), { maxLength: 4 }),
}));

/** Objects of Kubernetes in name, with texts and keys as nasty as they get, at the top of the document too. */
export const documents: fc.Arbitrary<KubernetesObject> = fc
  .tuple(fc.dictionary(key, tree, { maxKeys: 3, noNullPrototype: true }), tree)
  .map(([rest, spec]) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'api' }, ...rest, spec }));

/** An object that holds one value. */
export function holding(spec: unknown): KubernetesObject {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'api' }, spec };
}

import { shorten, show } from '../../../../lib/spec/rules/finding';

const holdingItself: unknown[] = [];
holdingItself.push(holdingItself);

test.each([
  ['text', 'a "b"', '"a \\"b\\""'],
  ['nothing', undefined, 'nothing'],
  ['null', null, 'null'],
  ['a number that is none', NaN, 'NaN'],
  ['a large number', 10n, '10n'],
  ['a symbol', Symbol('odd'), 'Symbol(odd)'],
  ['a function', () => 1, 'a function'],
  ['a date', new Date(0), 'an instance of Date'],
  ['an object that inherits from another', Object.create({ a: 1 }), 'an object'],
  ['a list of odd things', [NaN, 10n, () => 1, undefined], '["NaN","10n","a function","nothing"]'],
  ['a block', { a: { b: [1] } }, '{"a":{"b":[1]}}'],
  ['a list that holds itself', holdingItself, 'a block that cannot be printed'],
])('a user is shown %s in a readable form', (_name, value, shown) => {
  expect(show(value)).toBe(shown);
});

test('what is longer than a line is cut, at 80 characters for a value', () => {
  expect(show('x'.repeat(10_000))).toHaveLength(80);
  expect(shorten('abcdef', 5)).toBe('ab...');
  expect(shorten('abcde', 5)).toBe('abcde');
});

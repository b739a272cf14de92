import fc from 'fast-check';
import { ofEach, together } from '../../../lib/check/together';

const lists = fc.array(fc.array(fc.integer(), { maxLength: 3 }), { maxLength: 5 });

test('findings of several judgements are told in the order in which they were asked', () => {
  fc.assert(fc.property(lists, (found) => expect(together(...found)).toEqual(found.flat())));
});

test('what is found in each of some things is told in their order', () => {
  fc.assert(fc.property(lists, (found) => expect(ofEach(found, (list) => list)).toEqual(found.flat())));
});

test('a list of findings is never changed by what is told beside it', () => {
  const first = ['a'];
  together(first, ['b']);
  ofEach([first, ['b']], (list) => list);
  expect(first).toEqual(['a']);
});

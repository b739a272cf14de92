import fc from 'fast-check';
import { didYouMean, nearest, oneOf } from '../../../lib/problem';

test.each([
  ['teir', ['type', 'tier'], 'tier'],
  ['prot', ['path', 'port'], 'port'],
  ['replcas', ['replicas', 'image'], 'replicas'],
  ['Worker', ['worker', 'web'], 'worker'],
  ['meida', ['media', 'logs'], 'media'],
  ['db', ['postgresql', 'redis'], undefined],
  ['api', [], undefined],
])('for "%s" among %j the guess is %s', (text, known, guess) => {
  expect(nearest(text, known)).toBe(guess);
});

test('a guess is always one of the known names', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string(), { maxLength: 5 }), (text, known) => {
      expect([undefined, ...known]).toContain(nearest(text, known));
    }),
  );
});

test('names with two letters that changed places are always guessed', () => {
  const word = fc.stringMatching(/^[a-z]{3,12}$/);
  fc.assert(
    fc.property(word, fc.nat(), (name, seed) => {
      const at = seed % (name.length - 1);
      const swapped = name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
      expect(nearest(swapped, ['0'.repeat(40), name])).toBe(name);
    }),
  );
});

test('a user is told when there is nothing to choose from', () => {
  expect(oneOf([])).toBe('nothing: none is defined');
  expect(oneOf(['b', 'a'])).toBe('a, b');
  expect(didYouMean('x', [])).toBeUndefined();
});

import fc from 'fast-check';
import { differences } from '../../../../lib/check/promises/differences';

test('what was asked for and is said differs in nothing, whatever else is said', () => {
  const plain = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string()));
  const map = fc.dictionary(fc.string(), fc.oneof(plain, fc.dictionary(fc.string(), plain)));
  const property = fc.property(map, map, (asked, more) => {
    expect(differences(asked, { ...more, ...asked })).toEqual([]);
  });
  fc.assert(property);
});

test('a difference names the way to it', () => {
  expect(differences({ web: { limits: { memory: '1Gi' } } }, { web: { limits: { memory: '2Gi' } } })).toEqual([
    { path: ['web', 'limits', 'memory'], asked: '1Gi', said: '2Gi' },
  ]);
  expect(differences({ constructor: 1 }, {})).toEqual([{ path: ['constructor'], asked: 1, said: undefined }]);
});

test('a block that is missing is one difference, unless nothing in it was asked for', () => {
  expect(differences({ probe: { path: '/', port: 'http' } }, {})).toHaveLength(1);
  expect(differences({ probe: { path: undefined, more: {} } }, {})).toEqual([]);
});

test('quantities and numbers are the same in other words, lists are not in another order', () => {
  expect(differences({ cpu: '500m', memory: '1Gi', port: '80' }, { cpu: 0.5, memory: '1024Mi', port: 80 })).toEqual([]);
  expect(differences(['a', 'b'], ['b', 'a'])).toHaveLength(1);
});

test('a folder whose files nobody can know holds every file, and no other folder', () => {
  expect(differences({ '/etc/secrets/a': 'Secret' }, { '/etc/secrets/*': 'Secret' })).toEqual([]);
  expect(differences({ '/etc/secrets/a': 'Secret' }, { '/etc/*': 'Secret' })).toHaveLength(1);
});

import { parse } from 'yaml';
import { differences } from '../../bench/objects/differences';
import { parseObjects } from '../../bench/objects/parse-objects';

const one = { kind: 'ConfigMap', metadata: { name: 'one', namespace: 'x' }, data: { a: '1', b: '2' } };
const two = { kind: 'ConfigMap', metadata: { name: 'two', namespace: 'x' }, data: {} };

test('objects are the same as data, whatever the order of objects and keys', () => {
  const turned = { data: { b: '2', a: '1' }, metadata: { namespace: 'x', name: 'one' }, kind: 'ConfigMap' };

  expect(differences([one, two], [two, turned])).toEqual([]);
});

test.each([
  ['another value', [one, { ...two, data: { a: '1' } }]],
  ['a number for a text', [{ ...one, data: { a: 1, b: '2' } }, two]],
  ['an object less', [one]],
  ['an object twice', [one, two, two]],
])('objects are not the same: %s', (_, found) => {
  expect(differences([one, two], found)).not.toEqual([]);
});

test('streams of YAML and of JSON are read alike, empty documents left out', () => {
  const yaml = '---\n# Source: chart\nkind: A\ntext: |\n  --- not a start\n---\n\n---\nkind: B\n...\n';
  const json = '---\n{"kind": "A", "text": "--- not a start\\n"}\n---\n{"kind": "B"}\n...\n';

  expect(parseObjects(yaml, parse)).toEqual([{ kind: 'A', text: '--- not a start\n' }, { kind: 'B' }]);
  expect(parseObjects(json, parse)).toEqual(parseObjects(yaml, parse));
});

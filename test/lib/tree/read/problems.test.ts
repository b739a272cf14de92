import { readManifests } from '../../../../lib/tree';
import { head, problemsOf } from './documents';

test.each<[what: string, text: string | Uint8Array, problems: string[]]>([
  ['a key that stands twice', `${head}data:\n  a: 1\n  b: 2\n  a: 3\n`, ['YAML_DUPLICATE_KEY 8']],
  ['a key that stands twice in different spellings', `${head}data: {1: a, "1": b}\n`, ['YAML_DUPLICATE_KEY 5']],
  ['a key that stands twice in JSON', '{\n"a":1,\n"b":[{"a":2}],\n"\\u0061":3}', ['YAML_DUPLICATE_KEY 4']],
  ['a key before << that the merged map has too', `${head}x: {a: 1, <<: {a: 2}}\n`, ['YAML_DUPLICATE_KEY 5']],
  ['two merges in one map', `${head}x:\n  <<: {a: 1}\n  <<: {b: 1}\n`, ['YAML_DUPLICATE_KEY 7']],
  ['a merge of what is no map', `${head}x: {<<: 5}\n`, ['YAML_BROKEN 5']],
  ['a key that is a map', `${head}? {a: b}\n: c\n`, ['YAML_BROKEN 5']],
  ['a key that is null', `${head}~: c\n`, ['YAML_BROKEN 5']],
  ['an alias without anchor', `${head}x: *y\n`, ['YAML_BROKEN 5']],
  ['an anchor that holds itself', `${head}x: &y [*y]\n`, ['YAML_BROKEN 5']],
  ['bytes', `${head}x: !!binary aGk=\n`, ['YAML_TAG 5']],
  ['a function', `${head}\nx: !!js/function 'x'\n`, ['YAML_TAG 6']],
  ['a tag of its own on a map', `${head}x: !foo {a: b}\n`, ['YAML_TAG 5']],
  ['a tag that does not fit', `${head}x: !!int 3.5\n`, ['YAML_TAG 5']],
  ['a tab as indentation', `${head}data:\n\ta: b\n`, ['YAML_BROKEN 6']],
  ['a merge conflict', `${head}<<<<<<< ours\na: b\n=======\n`, ['YAML_BROKEN 5']],
  ['a template of Helm', `${head}{{- with .Values.x }}\ndata: b\n{{- end }}\n`, ['YAML_BROKEN 5']],
  ['a directive', `%YAML 1.2\n---\n${head}`, ['YAML_BROKEN 1']],
  ['a second document after the end of the first', `${head}...\na: b\n`, ['YAML_BROKEN 6']],
  ['a control character', `${head}x: "\u0007"\n`, ['YAML_ENCODING 5']],
  ['a NUL byte', `${head}x: "\0"\n`, ['YAML_ENCODING 5']],
  ['a lone carriage return', `${head}x: y\rz: a\n`, ['YAML_ENCODING 5']],
  ['a comment that ends early for Kubernetes', `# c\u2028x: y\n${head}`, ['YAML_ENCODING 1']],
  ['half a character', `${head}x: "\\ud800"\n`, ['YAML_BROKEN 5']],
  ['UTF-16 with a mark', Buffer.from(`\ufeff${head}`, 'utf16le'), ['YAML_ENCODING 1']],
  ['UTF-16 without one', Buffer.from(head, 'utf16le'), ['YAML_ENCODING 1']],
  ['Latin-1', Buffer.from(`${head}x: caf\xe9\n`, 'latin1'), ['YAML_ENCODING 5']],
  ['a list of objects', '- a\n', ['NOT_AN_OBJECT 1']],
  ['a text', '\n\njust words\n', ['NOT_AN_OBJECT 3']],
  [
    'a label that is no text',
    'apiVersion: v1\nkind: A\nmetadata:\n  name: a\n  labels:\n    x: yes\n',
    ['NOT_AN_OBJECT 6'],
  ],
  ['a name that is a number', 'apiVersion: v1\nkind: A\nmetadata:\n  name: 1\n', ['NOT_AN_OBJECT 4']],
  ['an element of a List', '{kind: List, items: [\n  {kind: A},\n  5 ]}\n', ['NOT_AN_OBJECT 2', 'NOT_AN_OBJECT 3']],
])('%s is a problem, with its line', (_what, text, problems) => expect(problemsOf(text)).toEqual(problems));

test('all problems of a text are told at once', () => {
  const text = `a: 1\n---\n${head}x: !foo 1\ny: *none\nz: .nan\n---\nb: {\n`;
  expect(problemsOf(text)).toEqual([
    'NOT_AN_OBJECT 1',
    'YAML_TAG 7',
    'YAML_BROKEN 8',
    'YAML_NUMBER 9',
    expect.stringMatching(/^YAML_BROKEN 1[12]$/),
  ]);
});

test('an object without name says what is missing, and that generateName is no name', () => {
  const { problems } = readManifests('apiVersion: v1\nkind: Pod\nmetadata: {generateName: a-}\n', { file: 'a.yaml' });
  expect(problems).toEqual([
    expect.objectContaining({
      file: 'a.yaml',
      line: 1,
      found: 'no metadata.name',
      field: 'metadata.name',
      object: 'Pod',
    }),
  ]);
  expect(problems[0]?.fix).toContain('generateName');
});

test('what is too large, too deep or too much can be set', () => {
  expect(problemsOf(head, { bytes: 10 })).toEqual(['YAML_TOO_LARGE -']);
  expect(problemsOf(head, { documentCharacters: 10 })).toEqual(['YAML_TOO_LARGE 1']);
  expect(problemsOf(head, { documentTokens: 10 })).toEqual(['YAML_TOO_LARGE 2']);
  expect(problemsOf(`${head}---\n${head}`, { tokens: 50 })).toEqual(['YAML_TOO_LARGE 9']);
  expect(problemsOf(`${head}---\n${head}`, { documents: 1 })).toEqual(['YAML_TOO_MANY_DOCUMENTS 5']);
  expect(problemsOf(`kind: List\nitems: [{}, {}]`, { documents: 1 })).toEqual(['YAML_TOO_MANY_DOCUMENTS 1']);
  expect(problemsOf(`${head}x: {a: [b]}`, { depth: 3 })).toEqual([]);
  expect(problemsOf(`${head}x: {a: [b]}`, { depth: 2 })).toEqual(['YAML_TOO_DEEP 5']);
  expect(problemsOf(`${head}x: &x [a]\ny: *x\n`, { aliasCharacters: 20 })).toEqual(['YAML_ALIAS_BOMB 6']);
});

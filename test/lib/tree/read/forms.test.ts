import { describeObject } from '../../../../lib/manifest';
import { readManifests } from '../../../../lib/tree';
import { dataOf, head, problemsOf } from './documents';

const read = (text: string | Uint8Array): ReturnType<typeof readManifests> =>
  readManifests(text, { file: 'given.yaml' });

test('a text with Windows line ends and byte order mark is read like any other', () => {
  const text = `\ufeff${head}data: {a: "b"}\n`.replaceAll('\n', '\r\n');
  expect(read(text)).toMatchObject({ documents: [{ body: { data: { a: 'b' } }, line: 1 }], problems: [] });
  expect(read(Buffer.from(text))).toMatchObject({ documents: [{ body: { data: { a: 'b' } } }], problems: [] });
});

test.each(['', '\n\n', '---\n---\n', '# nothing\n---\n  # more\n', '---\nnull\n', '--- # a\n', '---\n~\n...\n'])(
  'nothing is read from %j, and nothing is wrong',
  (text) => expect(read(text)).toEqual({ documents: [], problems: [] }),
);

test('a list becomes its elements, and theirs, each with its own line', () => {
  const text = `kind: List
apiVersion: v1
items:
  - {apiVersion: v1, kind: Secret, metadata: {name: one}}
  - kind: ConfigMapList
    apiVersion: v1
    items:
      - metadata:
          name: two
      - metadata: {name: three}
`;
  const { documents, problems } = read(text);
  expect(problems).toEqual([]);
  expect(documents.map(({ body, line }) => `${body.apiVersion} ${describeObject(body)}:${line}`)).toEqual([
    'v1 Secret/one:4',
    'v1 ConfigMap/two:8',
    'v1 ConfigMap/three:10',
  ]);
  expect(documents[1]?.lineOf(['metadata', 'name'])).toBe(9);
});

test('JSON is read, with lines, and its lists are unfolded', () => {
  const object = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'a "quoted\\' },
    data: { k: [1.5, true, null] },
  };
  const text = JSON.stringify({ kind: 'List', items: [object, { ...object, metadata: { name: 'two' } }] }, null, '\t');
  const { documents, problems } = read(text);
  expect(problems).toEqual([]);
  expect(documents.map(({ line }) => line)).toEqual([4, 18]);
  expect(documents[0]?.body).toEqual(object);
  expect(documents[0]?.lineOf(['data', 'k', 1])).toBe(13);
  expect(documents[1]?.lineOf(['metadata', 'name'])).toBe(22);
  expect(documents[1]?.lineOf(['metadata', 'namespace'])).toBeUndefined();
});

test('anchors become copies, and what stands after << wins over what it merges', () => {
  const text = `\n  base: &base {a: 1, b: {c: 2}}\n  more: {<<: *base, a: 3}\n  both: {<<: [{a: 4}, *base]}\n  list: [*base]`;
  const data = dataOf(text);
  expect(data).toEqual({
    base: { a: 1, b: { c: 2 } },
    more: { a: 3, b: { c: 2 } },
    both: { a: 4, b: { c: 2 } },
    list: [{ a: 1, b: { c: 2 } }],
  });
  const { base, list } = data as { base: object; list: object[] };
  expect(list[0]).not.toBe(base);
});

test('a field that << brings has the line of its anchor', () => {
  const [document] = read(`${head}x: &x\n  a: 1\nz:\n  <<: *x\n  b: *x\n`).documents;
  expect(document?.lineOf(['z', 'a'])).toBe(6);
  expect(document?.lineOf(['z', 'b', 'a'])).toBe(6);
});

test('a key called __proto__ is data and changes no object', () => {
  for (const text of [`${head}data: {__proto__: {polluted: yes}}\n`, `{"__proto__":{"polluted":true},${json}}`]) {
    const { documents } = read(text);
    expect(documents).toHaveLength(1);
    const body = documents[0]?.body;
    expect(Object.getPrototypeOf(body)).toBe(Object.prototype);
    expect(JSON.stringify(body)).toContain('"__proto__":{"polluted":true}');
    expect({}).not.toHaveProperty('polluted');
  }
});

const json = '"apiVersion":"v1","kind":"Secret","metadata":{"name":"a"}';

test('labels and annotations that are null are left out, and null values are empty texts, as in a cluster', () => {
  const { documents } = read(
    'apiVersion: v1\nkind: Pod\nmetadata: {name: a, labels: {x: }, annotations: , namespace: }\n',
  );
  expect(documents[0]?.body.metadata).toEqual({ name: 'a', labels: { x: '' } });
});

test('objects before and after a broken one are read all the same', () => {
  const text = `${head}---\na: [\n---\n${head}`;
  expect(read(text).documents.map(({ line }) => line)).toEqual([1, 8]);
  expect(problemsOf(text)[0]).toMatch(/^YAML_BROKEN [67]$/);
});

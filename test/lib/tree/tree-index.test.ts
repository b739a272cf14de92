import fc from 'fast-check';
import { buildTree, indexPath, parseIndex, printIndex, type Tree, type TreeIndex } from '../../../lib/tree';
import { anyManifests, manifest } from './manifests';

const index = indexOfTree(buildTree('dev', [manifest('Service/a/web'), manifest('Service/a/api')]));
const text = printIndex(index);
const entry = { object: '/Service/a/api', sha256: '0'.repeat(64) };
const indexOf = (files: unknown, format: unknown = 1): string => JSON.stringify({ format, environment: 'dev', files });

test('the index lies beside the folder of its environment', () => {
  expect(indexPath('dev')).toBe('dev.index.json');
});

test('the index is JSON in two spaces with sorted paths and a newline at its end', () => {
  const [api, web] = [...index.files];
  const json = { format: 1, environment: 'dev', files: Object.fromEntries([api ?? [], web ?? []]) };
  expect(text).toBe(`${JSON.stringify(json, null, 2)}\n`);
  expect(printIndex({ ...index, files: new Map([...index.files].reverse()) })).toBe(text);
});

test('what is printed is read back', () => {
  fc.assert(
    fc.property(anyManifests, (manifests) => {
      const printed = indexOfTree(buildTree('dev', manifests));
      expect(parseIndex(printIndex(printed), 'dev')).toEqual(printed);
    }),
  );
});

test('whatever an object is called, the index is the JSON that any program prints', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '"', '\\', '\n', 'é', '\ud800', '~', '\u007f') }), (object) => {
      const files = { 'dev/x.yaml': { object, sha256: entry.sha256 } };
      const json = JSON.stringify({ format: 1, environment: 'dev', files }, undefined, 2);
      expect(printIndex({ environment: 'dev', files: new Map(Object.entries(files)) })).toBe(`${json}\n`);
    }),
  );
});

test.each([
  ['nothing', ''],
  ['half of it', text.slice(0, text.length / 2)],
  ['conflict markers of Git', `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> main\n`],
  ['a list', '[]'],
  ['null', 'null'],
  ['another format', indexOf({}, 2)],
  ['a further key', text.replace('{', '{"time": 1,')],
  ['files as a list', indexOf([])],
  ['no hash', indexOf({ 'dev/x.yaml': { object: '' } })],
  ['a wrong hash', indexOf({ 'dev/x.yaml': { ...entry, sha256: 'abc' } })],
  ['a null entry', indexOf({ 'dev/x.yaml': null })],
])('an index that is %s is unknown', (_, damaged) => {
  expect(parseIndex(damaged, 'dev')).toBeUndefined();
});

test('the index of another environment is unknown', () => {
  expect(parseIndex(text, 'staging')).toBeUndefined();
});

test('no text makes reading fail, however it was damaged', () => {
  const damage = fc.tuple(fc.nat(text.length), fc.nat(20), fc.string({ maxLength: 9 }));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        damage.map(([at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut)),
      ),
      (damaged) => {
        for (const path of parseIndex(damaged, 'dev')?.files.keys() ?? []) expect(path).toMatch(/^dev\//);
      },
    ),
  );
});

test.each([
  '/etc/x.yaml',
  '../x.yaml',
  'dev/../../x.yaml',
  'dev/./x.yaml',
  'dev//x.yaml',
  'dev/..\\x.yaml',
  'C:/dev/x.yaml',
  'staging/services/api/x.yaml',
  'development/x.yaml',
  'argocd/staging/x.yaml',
  'argocd/x.yaml',
  'dev/.git/x.yaml',
  'dev/notes.txt',
  'dev/x.yaml/',
  'dev',
  '__proto__',
])('an entry for %s is ignored, the others are kept', (path) => {
  const forged = `{"format": 1, "environment": "dev", "files": {${JSON.stringify(path)}: ${JSON.stringify(entry)},
    "dev/services/api/10-service-api.yaml": ${JSON.stringify(entry)}, "argocd/dev/x.yaml": ${JSON.stringify(entry)}}}`;
  expect([...(parseIndex(forged, 'dev')?.files.keys() ?? [])]).toEqual([
    'dev/services/api/10-service-api.yaml',
    'argocd/dev/x.yaml',
  ]);
});

function indexOfTree({ environment, files }: Tree): TreeIndex {
  return { environment, files: new Map([...files].map(([path, { object, sha256 }]) => [path, { object, sha256 }])) };
}

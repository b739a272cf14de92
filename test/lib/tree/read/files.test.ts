import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describeObject } from '../../../../lib/manifest';
import { readManifestFiles } from '../../../../lib/tree';
import { head } from './documents';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'keelson-read-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text = head.replace('settings', name.replaceAll(/[^a-z0-9]/g, '-'))): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** What is read below the test's folder, as `file Kind/name` and `file CODE`. */
function readBelow(paths: readonly string[], root = folder): string[] {
  const { documents, problems } = readManifestFiles(paths, { root });
  return [
    ...documents.map(({ file, body }) => `${file} ${describeObject(body)}`),
    ...problems.map(({ file, code }) => `${file} ${code}`),
  ];
}

test('a folder is read in lexical order, its manifests only', () => {
  for (const name of ['b.yaml', 'a/z.yml', 'a/b/c.json', 'a.txt', 'README.md', 'a-b.yaml', 'empty/x']) write(name);
  expect(readBelow(['.'])).toEqual([
    './a/b/c.json ConfigMap/a-b-c-json',
    './a/z.yml ConfigMap/a-z-yml',
    './a-b.yaml ConfigMap/a-b-yaml',
    './b.yaml ConfigMap/b-yaml',
  ]);
});

test('a file that is named is read whatever it is called, and its name is told as given', () => {
  const path = write('manifest.txt');
  expect(readManifestFiles([path]).documents.map(({ file }) => file)).toEqual([path]);
  expect(readBelow(['manifest.txt'])).toEqual(['manifest.txt ConfigMap/manifest-txt']);
});

test('a link that leads out of the root is refused, and one within is followed', () => {
  const outside = mkdtempSync(join(tmpdir(), 'keelson-outside-'));
  writeFileSync(join(outside, 'secret.yaml'), head);
  write('real/a.yaml');
  symlinkSync(join(folder, 'real'), join(folder, 'link'));
  symlinkSync(join(outside, 'secret.yaml'), join(folder, 'secret.yaml'));
  symlinkSync(outside, join(folder, 'away'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'broken.yaml'));
  const expected = ['link/a.yaml ConfigMap/real-a-yaml', 'away FILE_OUTSIDE', 'broken.yaml FILE_UNREADABLE'];
  expect(readBelow(['.']).map((line) => line.replace('./', ''))).toEqual([...expected, 'secret.yaml FILE_OUTSIDE']);
  expect(readBelow(['secret.yaml', 'away', '../x.yaml', outside])).toEqual([
    'secret.yaml FILE_OUTSIDE',
    'away FILE_OUTSIDE',
    '../x.yaml FILE_UNREADABLE',
    expect.stringMatching(/FILE_OUTSIDE$/),
  ]);
  expect(readManifestFiles([folder]).problems.map(({ code }) => code)).toContain('FILE_OUTSIDE'); // without a root too
  rmSync(outside, { recursive: true });
});

test('links in a circle end', () => {
  write('a/x.yaml');
  symlinkSync('..', join(folder, 'a/up'));
  symlinkSync('.', join(folder, 'a/here'));
  symlinkSync('loop.yaml', join(folder, 'a/loop.yaml'));
  expect(readBelow(['.'])).toEqual(['./a/x.yaml ConfigMap/a-x-yaml', './a/loop.yaml FILE_UNREADABLE']);
});

test('a pipe, a device and a missing path are problems at once', () => {
  execFileSync('mkfifo', [join(folder, 'pipe.yaml')]);
  write('a.yaml');
  expect(readBelow(['.', 'none', 'none.yaml/x', 'a.yaml/x', 'a\0b'])).toEqual([
    './a.yaml ConfigMap/a-yaml',
    './pipe.yaml FILE_UNREADABLE',
    'none FILE_UNREADABLE',
    'none.yaml/x FILE_UNREADABLE',
    'a.yaml/x FILE_UNREADABLE',
    'a\0b FILE_UNREADABLE',
  ]);
  expect(readManifestFiles(['/dev/zero']).problems).toMatchObject([{ code: 'FILE_UNREADABLE', message: /device/ }]);
});

test('a file of 100 MB is refused by its size, without reading it', () => {
  const path = write('large.yaml');
  truncateSync(path, 100 * 1024 * 1024);
  const before = process.memoryUsage().arrayBuffers;
  expect(readBelow(['large.yaml'])).toEqual(['large.yaml YAML_TOO_LARGE']);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1024 * 1024);
});

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('a file whose size is told as zero is read to its end', () => {
  const { problems } = readManifestFiles(['/proc/version']);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.code).not.toBe('FILE_UNREADABLE');
});

test('many files together are bounded as one is', () => {
  for (const name of ['a.yaml', 'b.yaml', 'c.yaml']) write(name);
  const read = (limits: object): unknown => readManifestFiles(['.'], { root: folder, limits });
  expect(read({ documents: 2 })).toMatchObject({ documents: [], problems: [{ code: 'YAML_TOO_MANY_DOCUMENTS' }] });
  expect(read({ allBytes: 100 })).toMatchObject({
    documents: [],
    problems: [{ code: 'YAML_TOO_LARGE', file: './b.yaml' }],
  });
});

test('standard input stands where - does', () => {
  const a = write('a.yaml');
  const { documents } = readManifestFiles([a, '-'], { standardInput: head });
  expect(documents.map(({ file }) => file)).toEqual([a, '-']);
  expect(readManifestFiles(['-']).problems).toMatchObject([{ code: 'FILE_UNREADABLE', file: '-' }]);
});

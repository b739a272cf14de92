import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dependencies, devDependencies, exports as offered } from '../../package.json';
import { filesBelow } from '../lib/cli/run';
import { keelson, run, write, writeCompany } from './company';
import { install } from './install';
import { pack, repository, type Archive } from './pack';

const tell = { TELL: 'yes' };
let folder: string;
let project: string;
let archive: Archive;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'keelson-package-')));
  project = join(folder, 'shop');
  archive = pack(folder);
  writeCompany(project);
  install(project, archive.path);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('the archive holds what runs, types and definitions, and nothing else', () => {
  const meant = [
    /^(package\.json|README\.md|LICENSE|bin\/keelson|imports\/crds\/[\w-]+\.yaml)$/,
    /^build\/(launcher\.cjs|cdk8s-plus-28\.cjs|engine\.(cjs|cjs\.map|digest)|(package|v1\.\d\d)-\w+\.json)$/,
    /^build\/(rooms\/\w+\.cjs|crds\/[0-9a-f]{64}|types\/(lib|charts)\/.+\.d\.ts)$/,
  ];
  expect(archive.files.filter((path) => !meant.some((pattern) => pattern.test(path)))).toEqual([]);
  for (const pattern of meant) expect(archive.files.some((path) => pattern.test(path))).toBe(true);
});

test('everything that it offers can be imported, and has types', () => {
  const rooms = Object.keys(offered).map((path) => path.replace('.', 'keelson'));
  const script = `for (const room of ${JSON.stringify(rooms)}) console.log(room, Object.keys(require(room)).length > 0)`;
  write(project, 'offers.cjs', script);
  const { stdout, stderr } = run(process.execPath, { folder: project, line: 'offers.cjs' });
  expect({ stdout, stderr }).toEqual({ stdout: rooms.map((room) => `${room} true\n`).join(''), stderr: '' });

  const types = Object.values(offered).flatMap((target) => (typeof target === 'string' ? [] : [target.types]));
  expect(types.filter((path) => !existsSync(join(project, 'node_modules/keelson', path)))).toEqual([]);
});

test('the project has the right types, and a field that does not exist is noticed', () => {
  write(
    project,
    'environments/wrong.ts',
    `import type { EnvironmentLayer } from 'keelson/spec';\nexport const wrong: EnvironmentLayer = { values: { shrtName: 'x' } };\n`,
  );
  const line = 'node_modules/typescript/bin/tsc --pretty false --skipLibCheck false';
  const { stdout } = run(process.execPath, { folder: project, line });
  rmSync(join(project, 'environments/wrong.ts'));
  expect(stdout.trim().split('\n')).toEqual([expect.stringMatching(/^environments\/wrong\.ts\(2,.*'shrtName'/)]);
});

test('the page about installing names the versions that keelson has', () => {
  const { keelson: _, ...named } = manifestOf(project).dependencies;
  const { keelson: __, ...dev } = manifestOf(project).devDependencies;
  expect({ ...dependencies, ...devDependencies }).toMatchObject({ ...named, ...dev });
});

test('the first run writes the files, the second evaluates nothing', () => {
  const first = keelson(project, 'synth', tell);
  expect(first).toMatchObject({ status: 0, stderr: `evaluated by ${project}/node_modules/keelson\n` });
  expect(first.stdout).toMatch(/dist: [1-9]\d+ files written, 0 removed, 0 unchanged\n$/);
  expect(filesBelow(join(project, 'dist/dev/platform/70-contact'))).toEqual({
    '21-configmap-contact.yaml': expect.stringContaining('owner: web-team') as string,
  });

  const second = keelson(project, 'synth', tell);
  expect(second).toMatchObject({ status: 0, stderr: '' });
  expect(second.stdout).toMatch(/dist: 0 files written, 0 removed, [1-9]\d+ unchanged\n$/);
});

test.each([
  ['validate', 'no problems'],
  ['list', 'services/hello'],
  ['explain dev ConfigMap/contact data.owner', 'environments/index.ts:5'],
])('"keelson %s" works', (line, said) => {
  expect(keelson(project, line)).toMatchObject({ status: 0, stdout: expect.stringContaining(said) as string });
});

test('two threads write what one writes', () => {
  keelson(project, 'synth');
  const alone = filesBelow(join(project, 'dist'));
  for (const name of ['dist', '.keelson']) rmSync(join(project, name), { recursive: true });
  expect(keelson(project, 'synth', { KEELSON_THREADS: '2' })).toMatchObject({ status: 0, stderr: '' });
  expect(filesBelow(join(project, 'dist'))).toEqual(alone);
});

test('a broken source is told with its file and line', () => {
  const restore = replaceIn('extensions/index.ts', 'load: async', 'load:: async');
  const { status, stderr } = keelson(project, 'synth');
  restore();
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^extensions\/index\.ts:13:/)]);
});

test('a bug in a chart is told with its source and line, and with those of keelson', () => {
  const restore = replaceIn('extensions/contact-chart.ts', `new k8s.`, `throw new Error('broken');\n    new k8s.`);
  const { status, stderr } = keelson(project, 'validate');
  restore();
  const place = 'Error: rendering dev/platform/70-contact (family "contact") failed: broken\n';
  expect([status, stderr.slice(0, place.length)]).toEqual([3, place]);
  expect(stderr).toMatch(/Error: broken\n.*extensions\/contact-chart\.ts:16:/);
  expect(stderr).toMatch(/lib\/render\/[\w-]+\.ts:\d+/);
});

test('it needs no install script: what esbuild would have put into place is not there', () => {
  const { status } = run(process.execPath, { folder: project, line: 'node_modules/esbuild/bin/esbuild --version' });
  rmSync(join(project, '.keelson'), { recursive: true });
  expect([status, keelson(project, 'list').status]).toEqual([1, 0]);
});

test('where its sources are, they count, whatever was built', () => {
  const sources = join(folder, 'repository');
  writeFileSync(join(sources, 'build/launcher.cjs'), `throw new Error('built long ago');\n`);
  const line = 'validate --help';
  const { status, stdout, stderr } = run(join(sources, 'bin/keelson'), { folder, line });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('Usage: keelson validate');
});

test('the project is run by its own keelson, whichever is called', () => {
  rmSync(join(project, '.keelson'), { recursive: true });
  const other = run(join(repository, 'bin/keelson'), { folder: project, line: 'list', env: tell });
  expect(other).toMatchObject({ status: 0, stderr: `evaluated by ${project}/node_modules/keelson\n` });
});

test('a project whose packages are not installed is told what to do', () => {
  const fresh = join(folder, 'fresh');
  writeCompany(fresh);
  expect(run(join(repository, 'bin/keelson'), { folder: fresh, line: 'list' })).toEqual({
    status: 2,
    stdout: '',
    stderr: 'the package of "keelson/charts" is not installed: run npm install in the project\n',
  });
});

test.each(['build/engine.cjs', 'imports/crds/keda-scaledobject.yaml'])('a change of %s in it is noticed', (file) => {
  keelson(project, 'validate');
  expect(keelson(project, 'validate', tell).stderr).toBe('');
  appendFileSync(join(project, 'node_modules/keelson', file), '\n');
  expect(keelson(project, 'validate', tell).stderr).toContain('evaluated');
});

test('a custom resource is checked by the definition in the package', () => {
  const outside = join(folder, 'outside');
  write(
    outside,
    'scaler.yaml',
    'apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: {name: x}\nspec: {scaleTargetRef: {name: x}, trigers: []}\n',
  );
  const { status, stderr } = run(join(project, 'node_modules/.bin/keelson'), {
    folder: outside,
    line: 'validate scaler.yaml',
  });
  expect([status, stderr]).toEqual([1, expect.stringContaining('did you mean "triggers"?')]);
  expect(readdirSync(outside)).toEqual(['scaler.yaml']); // nobody asked for a folder there
});

/** @returns puts the file back as it was */
function replaceIn(file: string, text: string, by: string): () => void {
  const path = join(project, file);
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, before.replace(text, by));
  return () => writeFileSync(path, before);
}

function manifestOf(path: string): { dependencies: Record<string, string>; devDependencies: Record<string, string> } {
  return JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as ReturnType<typeof manifestOf>;
}

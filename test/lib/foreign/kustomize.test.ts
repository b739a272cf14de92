import { configMap, namesOf, project, removeProjects, type Project } from './project';
import { forgetTools, useBuiltTools, withKustomize } from './tools';

beforeEach(useBuiltTools);
afterEach(() => {
  forgetTools();
  removeProjects();
});

const start = 'vendor/app/overlays/live';

/** A kustomization on top of a base, with more fields for the upper one. */
function app(fields = '', files: { readonly [path: string]: string } = {}): Project {
  return project({
    'vendor/app/base/kustomization.yaml': 'resources: [map.yaml]\n',
    'vendor/app/base/map.yaml': configMap('settings'),
    [`${start}/kustomization.yaml`]: `resources: [../../base]\n${fields}`,
    ...files,
  });
}

withKustomize('a kustomization becomes what kustomize builds from it', async () => {
  const { read } = app('namePrefix: live-\npatches: [{ path: patch.yaml }]\n', {
    [`${start}/patch.yaml`]: configMap('settings', '2'),
  });
  const manifests = await read({ kustomize: start, namespace: 'app' });
  expect(manifests).toMatchObject([
    {
      body: { metadata: { name: 'live-settings', namespace: 'app' }, data: { a: '2' } },
      construct: `${start} ConfigMap/live-settings`,
    },
  ]);
});

withKustomize('components, generators and files with any name are built too', async () => {
  const { read } = app(
    'components: [../../parts/extra]\nconfigMapGenerator: [{ name: gen, files: [key=a.txt], envs: [b.env] }]\n',
    {
      [`${start}/a.txt`]: 'text',
      [`${start}/b.env`]: 'B=1',
      'vendor/app/parts/extra/kustomization.yml': 'kind: Component\nresources: [more.yaml]\n',
      'vendor/app/parts/extra/more.yaml': configMap('more'),
    },
  );
  const names = namesOf(await read({ kustomize: start }));
  expect(names).toEqual([expect.stringMatching(/^ConfigMap\/gen-\w{10}$/), 'ConfigMap/more', 'ConfigMap/settings']);
});

test('fails without kustomize, and says which bundle needs it and what to install', async () => {
  process.env['KEELSON_KUSTOMIZE'] = '/nowhere/kustomize';
  expect(await app().problems({ kustomize: start })).toMatchObject([
    {
      code: 'FOREIGN_TOOL_MISSING',
      message: 'the bundle platform/80-vendor needs kustomize, which is not installed',
      fix: expect.stringContaining('KEELSON_KUSTOMIZE'),
    },
  ]);
});

withKustomize('fails with what kustomize says, in paths of the project', async () => {
  const { problems } = app('patches: [{ path: patch.yaml }]\n', { [`${start}/patch.yaml`]: configMap('nobody') });
  const [problem] = await problems({ kustomize: start });
  expect(problem).toMatchObject({ code: 'FOREIGN_TOOL_FAILED', object: 'platform/80-vendor', file: start });
  expect(problem?.found).toContain('no matches for Id ConfigMap');
  expect(problem?.found).not.toContain('/tmp');
});

describe('fails before kustomize runs, at file and line,', () => {
  beforeEach(() => (process.env['KEELSON_KUSTOMIZE'] = '/nowhere/kustomize'));

  test.each([
    ['https://example.com/app.yaml', 'resources: [../../base, "https://example.com/app.yaml"]'],
    ['github.com/example/app', 'components:\n  - github.com/example/app'],
    ['git@example.com:app.git', 'bases: ["git@example.com:app.git"]'],
    ['app?ref=v1', 'resources: ["app?ref=v1"]'],
    ['https://example.com/p.yaml', 'patches: [{ path: "https://example.com/p.yaml" }]'],
    ['https://example.com/p.yaml', 'patchesStrategicMerge: ["https://example.com/p.yaml"]'],
    ['https://example.com/a', 'configMapGenerator: [{ name: x, files: ["a=https://example.com/a"] }]'],
    ['https://example.com/a', 'secretGenerator: [{ name: x, env: "https://example.com/a" }]'],
    ['https://example.com/a', 'replacements: [{ path: "https://example.com/a" }]'],
    ['https://example.com/a', 'openapi: { path: "https://example.com/a" }'],
  ])('on %s, which it would fetch', async (found, fields) => {
    const text = `${fields}\n`.replace(/^resources: \[\.\.\/\.\.\/base, /, 'resources: [');
    const { problems } = project({ [`${start}/kustomization.yaml`]: `# vendored\n${text}` });
    expect(await problems({ kustomize: start })).toMatchObject([
      { code: 'FOREIGN_REMOTE', found, file: `${start}/kustomization.yaml`, line: fields.includes('\n') ? 3 : 2 },
    ]);
  });

  test.each([
    'helmCharts',
    'helmGlobals',
    'generators',
    'transformers',
    'validators',
    'Resources',
    'inventory',
    '__proto__',
  ])('on the field %s', async (field) => {
    const { problems } = app(`${field}: [x]\n`);
    expect(await problems({ kustomize: start })).toMatchObject([
      { code: 'FOREIGN_KUSTOMIZE_FIELD', found: field, file: `${start}/kustomization.yaml`, line: 2 },
    ]);
  });

  test('on a key of an entry in other letters, which Go would read all the same', async () => {
    const { problems } = app('patches: [{ Path: ../../../../secret.yaml }]\n');
    expect(await problems({ kustomize: start })).toMatchObject([
      { code: 'FOREIGN_KUSTOMIZE_FIELD', found: 'patches.0.Path' },
    ]);
  });

  test.each(['../../../../../outside', '/etc'])('on the folder %s outside of the project', async (path) => {
    const { problems } = app(`components: [${path}]\n`);
    expect(await problems({ kustomize: start })).toMatchObject([{ code: 'FOREIGN_OUTSIDE', line: 2 }]);
  });

  test('on a link out of the project in a base, which nothing names', async () => {
    const { problems, link } = app();
    link('vendor/app/base/files/link', '../../../../..');
    expect(await problems({ kustomize: start })).toMatchObject([
      { code: 'FOREIGN_OUTSIDE', found: 'vendor/app/base/files/link' },
    ]);
  });

  test('on everything that is wrong in all kustomizations at once', async () => {
    const { problems } = app('crds: [nothing.json]\n', {
      'vendor/app/base/kustomization.yaml': 'resources: [gone.yaml]\nhelmCharts: []\n',
    });
    expect((await problems({ kustomize: start })).map(({ code, file, line }) => [code, file, line])).toEqual([
      ['FOREIGN_MISSING', `${start}/kustomization.yaml`, 2],
      ['FOREIGN_MISSING', 'vendor/app/base/kustomization.yaml', 1],
      ['FOREIGN_KUSTOMIZE_FIELD', 'vendor/app/base/kustomization.yaml', 2],
    ]);
  });

  test.each([
    ['broken', 'resources: [a\n'],
    ['no map', '- a\n'],
    ['with a key twice', 'resources: [a]\nresources: [b]\n'],
    ['with an alias', 'labels: &a []\nresources: *a\n'],
    ['nested without end', '['.repeat(100_000)],
  ])('on a kustomization that is %s', async (_what, text) => {
    const { problems } = project({ 'vendor/kustomization.yaml': text });
    expect(await problems({ kustomize: 'vendor' })).toMatchObject([{ code: 'FOREIGN_KUSTOMIZATION' }]);
  });

  test('on a folder with no kustomization, or with two', async () => {
    const { problems } = project({ 'none/a.yaml': '', 'two/kustomization.yaml': '{}', 'two/Kustomization': '{}' });
    expect(await problems({ kustomize: 'none' })).toMatchObject([{ code: 'FOREIGN_KUSTOMIZATION', found: 'none' }]);
    expect(await problems({ kustomize: 'two' })).toMatchObject([
      { code: 'FOREIGN_KUSTOMIZATION', found: 'kustomization.yaml, Kustomization' },
    ]);
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configMap, namesOf, project, removeProjects } from './project';

afterEach(removeProjects);

const clusterRole =
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: { name: reader }\nrules: []\n';

test('a folder stands for all YAML and JSON below it, in lexical order, other files left alone', async () => {
  const { read } = project({
    'vendor/app/b.yaml': configMap('b'),
    'vendor/app/a/deep.yml': configMap('deep'),
    'vendor/app/c.json': JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c' } }),
    'vendor/app/README.md': '# app',
  });
  expect(namesOf(await read({ files: ['vendor/app'] }))).toEqual(['ConfigMap/deep', 'ConfigMap/b', 'ConfigMap/c']);
});

test('a star stands for files of one folder, and a file that fits twice is read once', async () => {
  const { read } = project({
    'vendor/app-1.yaml': configMap('one'),
    'vendor/app-2.yaml': configMap('two'),
    'vendor/other.yaml': configMap('other'),
    'vendor/below/app-3.yaml': configMap('three'),
  });
  const manifests = await read({ files: ['vendor/app-*.yaml', 'vendor/app-1.yaml'] });
  expect(namesOf(manifests)).toEqual(['ConfigMap/one', 'ConfigMap/two']);
});

test('an object knows its bundle, its file and line, and that somebody else wrote it', async () => {
  const { read } = project({ 'vendor/app.yaml': `${configMap('one')}---\n${configMap('two')}` });
  expect(await read({ files: ['vendor/app.yaml'] })).toMatchObject([
    { bundle: 'platform/80-vendor', construct: 'vendor/app.yaml:1', foreign: true },
    { bundle: 'platform/80-vendor', construct: 'vendor/app.yaml:8', foreign: true },
  ]);
});

test('an object gets the wave of its kind, so that Argo CD applies it in the same order as ours', async () => {
  const { read } = project({ 'vendor/app.yaml': configMap('one') });
  const [manifest] = await read({ files: ['vendor/app.yaml'] });
  expect(manifest?.body.metadata.annotations).toEqual({ 'argocd.argoproj.io/sync-wave': '-10' });
});

describe('the namespace of a bundle', () => {
  const crd = (scope: string): string => `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: things.example.com }
spec: { group: example.com, scope: ${scope}, names: { kind: Thing, plural: things }, versions: [] }
`;
  const thing = 'apiVersion: example.com/v1\nkind: Thing\nmetadata: { name: thing }\n';
  const read = async (...texts: readonly string[]): Promise<readonly (string | undefined)[]> => {
    const manifests = await project({ 'a.yaml': texts.join('---\n') }).read({ files: ['a.yaml'], namespace: 'vendor' });
    return manifests.map(({ body }) => body.metadata.namespace);
  };

  test('is given to objects that name none, and takes no other away', async () => {
    expect(await read(configMap('one'), configMap('two\n  namespace: own'))).toEqual(['vendor', 'own']);
  });

  test('is not given to what belongs to the whole cluster, of Kubernetes or of a definition beside it', async () => {
    expect(await read(clusterRole, crd('Cluster'), thing)).toEqual([undefined, undefined, undefined]);
    expect(await read(crd('Namespaced'), thing)).toEqual([undefined, 'vendor']);
  });
});

describe('fails', () => {
  test('on what is no object, with its file and line', async () => {
    const { problems } = project({ 'vendor/a.yaml': `${configMap('a')}---\nkind: Kustomization\n` });
    expect(await problems({ files: ['vendor/a.yaml'] })).toMatchObject([
      { code: 'NOT_AN_OBJECT', object: 'Kustomization', file: 'vendor/a.yaml', line: 8 },
    ]);
  });

  test('on every path that is not there, at once', async () => {
    const found = await project().problems({ files: ['vendor/a.yaml', 'vendor', '*.yml'] });
    expect(found).toMatchObject([
      { code: 'FOREIGN_MISSING', object: 'platform/80-vendor', found: 'vendor/a.yaml' },
      { code: 'FOREIGN_MISSING', found: 'vendor' },
      { code: 'FOREIGN_MISSING', message: 'no file fits this pattern', found: '*.yml' },
    ]);
  });

  test('on a pattern below a file, and on what would have to be fetched', async () => {
    const { problems } = project({ 'main.ts': '' });
    expect(await problems({ files: ['main.ts/*.yaml', 'https://example.com/a.yaml'] })).toMatchObject([
      { code: 'FOREIGN_MISSING', message: 'no file fits this pattern', found: 'main.ts/*.yaml' },
      { code: 'FOREIGN_REMOTE', found: 'https://example.com/a.yaml' },
    ]);
  });

  test('on a folder without objects', async () => {
    const { problems } = project({ 'vendor/README.md': '' });
    expect(await problems({ files: ['vendor'] })).toMatchObject([{ code: 'FOREIGN_NOTHING', found: 'vendor' }]);
  });

  test.each(['../secret.yaml', '/etc/hostname', 'vendor/../../secret.yaml', 'vendor\\..\\..\\secret.yaml'])(
    'on the path %s out of the project, which is not read',
    async (path) => {
      const { problems, folder } = project({ 'vendor/a.yaml': configMap('a') });
      writeFileSync(join(folder, '../secret.yaml'), configMap('secret'));
      expect(await problems({ files: [path] })).toMatchObject([{ code: 'FOREIGN_OUTSIDE', found: path }]);
    },
  );

  test.each([
    ['a file', '../../secret.yaml'],
    ['a folder', '../..'],
  ])('on a link to %s outside of the project', async (_what, target) => {
    const { problems, folder, link } = project({ 'vendor/a.yaml': configMap('a') });
    writeFileSync(join(folder, '../secret.yaml'), configMap('secret'));
    link('vendor/link.yaml', target);
    expect(await problems({ files: ['vendor'] })).toMatchObject([
      { code: 'FOREIGN_OUTSIDE', found: 'vendor/link.yaml' },
    ]);
  });

  test('on a link that leads in a circle', async () => {
    const { problems, link } = project({ 'vendor/a.yaml': configMap('a') });
    link('vendor/self', '../vendor');
    expect(await problems({ files: ['vendor'] })).toMatchObject([{ code: 'FOREIGN_OUTSIDE', file: 'vendor/self' }]);
  });
});

test('a link within the project is followed', async () => {
  const { read, link } = project({ 'parts/a.yaml': configMap('a') });
  link('vendor/a.yaml', '../parts/a.yaml');
  link('vendor/more', '../parts');
  const manifests = await read({ files: ['vendor/a.yaml'] });
  expect(namesOf(manifests)).toEqual(['ConfigMap/a']);
});

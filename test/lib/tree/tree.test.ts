import fc from 'fast-check';
import { buildTree, printYaml } from '../../../lib/tree';
import { anyManifests, manifest, textsOf } from './manifests';

test('each bundle is a folder of its environment, and each object a file', () => {
  const api = manifest('Service/prod/api');
  const namespace = manifest('Namespace//prod', { bundle: 'platform/00-namespaces' });
  const { files } = buildTree('production', [api, namespace]);
  expect([...files.keys()]).toEqual([
    expect.stringMatching(/^production\/platform\/00-namespaces\/\d\d-namespace-prod\.yaml$/),
    expect.stringMatching(/^production\/services\/api\/\d\d-service-api\.yaml$/),
  ]);
  expect([...files.values()].map(({ text }) => text())).toEqual([printYaml(namespace.body), printYaml(api.body)]);
  expect([...files.values()].map(({ object }) => object)).toEqual(['/Namespace//prod', '/Service/prod/api']);
});

test.each([
  ['argocd/applications', 'argocd/production/applications'],
  ['argocd', 'argocd/production'],
])('objects of bundle %s lie outside what is applied to the environment', (bundle, folder) => {
  const [path] = buildTree('production', [manifest('Application/argocd/api', { bundle })]).files.keys();
  expect(path).toMatch(new RegExp(`^${folder}/\\d\\d-application-api\\.yaml$`));
});

test('fails with the problems of all bundles at once', () => {
  const manifests = [
    ...['one', 'two'].map((construct) => manifest('Service/a/api', { construct })),
    ...['one', 'two'].map((construct) => manifest('Service/a/web', { construct, bundle: 'services/web' })),
    manifest('Service/a/evil', { bundle: '../../etc' }),
  ];
  const codes = ['DUPLICATE_OBJECT', 'DUPLICATE_OBJECT', 'BUNDLE_NAME'];
  const problems = codes.map((code): unknown => expect.objectContaining({ code }));
  expect(() => buildTree('dev', manifests)).toThrow(expect.objectContaining({ problems }));
});

test.each(['../x', '', '/etc', 'a//b', 'services/x.yaml', 'Services/api'])('fails on bundle %j', (bundle) => {
  expect(() => buildTree('dev', [manifest('Service/a/api', { bundle })])).toThrow('BUNDLE_NAME');
});

test.each(['..', '', 'a/b', '/tmp', 'argocd', 'Dev'])(
  'fails on environment %j, whose folder it would delete from',
  (name) => {
    expect(() => buildTree(name, [])).toThrow('ENVIRONMENT_NAME');
  },
);

test('the order in which objects were made does not show', () => {
  fc.assert(
    fc.property(anyManifests, (manifests) => {
      const tree = buildTree('dev', manifests);
      expect(textsOf(buildTree('dev', manifests.toReversed()))).toEqual(textsOf(tree));
      expect([...tree.files.keys()]).toEqual([...tree.files.keys()].sort());
      expect(tree.files.size).toBe(manifests.length);
    }),
  );
});

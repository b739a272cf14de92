import { labelValue } from '../../../lib/kubernetes';
import type { Manifest } from '../../../lib/manifest';
import { objectOf, podOf } from '../../objects';
import { renderShop, renderSmall, smallPlatform } from '../../small-platform';
import { allPlatforms, allPods, placesWhere } from './all-pods';

const everyObject = ['part-of', 'managed-by'].map((key) => `app.kubernetes.io/${key}`);
const ofService = ['name', 'instance', 'component'].map((key) => `app.kubernetes.io/${key}`);

test('every object of a service tells what it is, whose it is and where it runs', async () => {
  const expected = [...everyObject, ...ofService, 'keelson.dev/environment', 'keelson.dev/owner', 'keelson.dev/tier'];
  const wrong = (await allPlatforms()).flatMap(({ manifests }) =>
    manifests
      .filter(({ bundle }) => bundle.startsWith('services/'))
      .filter(({ body }) => expected.some((key) => body.metadata.labels?.[key] === undefined))
      .map(({ body }) => `${body.kind}/${body.metadata.name}`),
  );
  expect(wrong).toEqual([]);
});

test('every pod tells its version and service', async () => {
  const expected = [...everyObject, ...ofService, 'app.kubernetes.io/version'];
  const wrong = placesWhere(await allPods(), ({ labels }) => expected.some((key) => labels[key] === undefined));
  expect(wrong).toEqual([]);
});

test('every object of a service lies in the namespace of its environment', async () => {
  const namespaces = (await allPlatforms()).map(({ manifests }) => [
    ...new Set(
      manifests.filter(({ bundle }) => bundle.startsWith('services/')).map(({ body }) => body.metadata.namespace),
    ),
  ]);
  expect(namespaces).toEqual([['aicode-dev'], ['aicode-staging'], ['aicode-prod'], ['shop-prod']]);
});

test('a selector holds nothing that a release or a change of owner changes', async () => {
  const manifests = await renderShop({ owner: 'others', tier: 'critical' });
  expect(objectOf(manifests, 'Deployment')['spec']).toMatchObject({
    selector: { matchLabels: { 'app.kubernetes.io/name': 'shop', 'app.kubernetes.io/instance': 'shop' } },
  });
  expect(JSON.stringify(objectOf(manifests, 'Service')['spec'])).not.toContain('version');
});

test('the owner of a service is who it names, or else the owner of the platform', async () => {
  const ownerOf = (manifests: readonly Manifest[]): unknown =>
    objectOf(manifests, 'Deployment').metadata.labels?.['keelson.dev/owner'];
  expect(ownerOf(await renderShop({ owner: 'search-team' }))).toBe('search-team');
  expect(ownerOf(await renderShop())).toBe('shop-team');
});

test('a new owner or tier does not change what pods are made from, but for their priority', async () => {
  const labelsOf = async (values: object): Promise<unknown> => podOf(await renderShop(values)).labels;
  expect(await labelsOf({ owner: 'others', tier: 'critical' })).toEqual(await labelsOf({}));
});

test('a release changes the version on the workload and its pods, and no label of any other object', async () => {
  const labels = async (tag: string): Promise<[string, unknown][]> => {
    const shop = { type: 'http', ports: { http: 8080 } } as const;
    const manifests = await renderSmall(smallPlatform({ shop }, {}, tag), 'shop');
    return manifests.map(({ body }) => [body.kind, body.metadata.labels]);
  };
  const [before, after] = [await labels('1.0.0'), await labels('2.0.0')];
  const changed = before.filter(([, old], index) => JSON.stringify(old) !== JSON.stringify(after[index]?.[1]));

  expect(changed.map(([kind]) => kind)).toEqual(['Deployment']);
});

test.each([
  ['a'.repeat(128), 'a'.repeat(63)],
  ['_1.0-', '1.0'],
  [`${'a'.repeat(62)}-rc1`, 'a'.repeat(62)],
])('the tag %s is a label too, cut to what a label may hold', async (tag, expected) => {
  const shop = { type: 'http', ports: { http: 8080 } } as const;
  const version = podOf(await renderSmall(smallPlatform({ shop }, {}, tag), 'shop')).labels[
    'app.kubernetes.io/version'
  ];

  expect(version).toBe(expected);
  expect(labelValue.accepts(version ?? '?')).toBe(true);
});

import { at, containerOf, objectOf, objectsOf, podOf } from '../../objects';
import { referenceManifests } from '../../reference-manifests';
import { renderShop, renderSmall, smallPlatform, type ServiceValues } from '../../small-platform';
import { allPlatforms } from './all-pods';

const both = {
  secrets: {
    database: { key: 'database' },
    token: { key: 'token', store: 'parameterStore' },
  },
} satisfies ServiceValues;

const keysOf = (object: object): string[] =>
  at<{ remoteRef: { key: string } }[]>(object, 'spec.data').map(({ remoteRef }) => remoteRef.key);

test('a secret is a file in /etc/secrets unless the service asks for a variable', async () => {
  const manifests = await renderShop({ secrets: { database: { key: 'database' } } });
  const container = containerOf(manifests);

  expect(container.volumeMounts).toContainEqual({ name: 'secrets', mountPath: '/etc/secrets', readOnly: true });
  expect(container).not.toHaveProperty('env');
  expect(podOf(manifests).spec.volumes).toContainEqual({
    name: 'secrets',
    projected: {
      defaultMode: 0o440,
      sources: [{ secret: { name: 'shop', items: [{ key: 'database', path: 'database' }] } }],
    },
  });
});

test('a secret that asks to be a variable is one, and no file', async () => {
  const manifests = await renderShop({ secrets: { token: { key: 'token', env: 'API_TOKEN' } } });

  expect(containerOf(manifests).env).toEqual([
    { name: 'API_TOKEN', valueFrom: { secretKeyRef: { name: 'shop', key: 'token' } } },
  ]);
  expect(podOf(manifests).spec.volumes?.map(({ name }) => name)).toEqual(['tmp']);
});

test('there is one ExternalSecret for each store that the service uses', async () => {
  const manifests = await renderShop(both);
  const stores = objectsOf(manifests, 'ExternalSecret').map((secret) => [
    secret.metadata.name,
    at(secret, 'spec.secretStoreRef.name'),
  ]);
  expect(stores).toEqual([
    ['shop', 'secrets-manager'],
    ['shop-parameters', 'parameter-store'],
  ]);
});

test('files of both stores lie in one folder', async () => {
  const secrets = podOf(await renderShop(both)).spec.volumes?.find(({ name }) => name === 'secrets');
  expect(secrets?.['projected']).toMatchObject({
    sources: [{ secret: { name: 'shop' } }, { secret: { name: 'shop-parameters' } }],
  });
});

test('the stores name a secret by project, environment, owning service and key', async () => {
  const manifests = await renderShop(both);

  expect(keysOf(objectOf(manifests, 'ExternalSecret', 'shop'))).toEqual(['shop-prod-shop-database']);
  expect(keysOf(objectOf(manifests, 'ExternalSecret', 'shop-parameters'))).toEqual(['/shop/prod/shop/token']);
});

test('a service can read a secret that another service owns', async () => {
  const cart = { type: 'http', ports: { http: 8080 } } satisfies ServiceValues;
  const shop = { ...cart, secrets: { database: { key: 'database', service: 'cart' } } } satisfies ServiceValues;
  const manifests = await renderSmall(smallPlatform({ cart, shop }), 'shop');

  expect(keysOf(objectOf(manifests, 'ExternalSecret'))).toEqual(['shop-prod-cart-database']);
});

test('one property of a JSON secret can be taken alone', async () => {
  const manifests = await renderShop({ secrets: { database: { key: 'database', property: 'password' } } });
  expect(objectOf(manifests, 'ExternalSecret')['spec']).toMatchObject({
    data: [{ secretKey: 'database', remoteRef: { property: 'password' } }],
  });
});

test('every Secret that a pod reads is made by an ExternalSecret that holds its keys', async () => {
  for (const { manifests } of await allPlatforms()) {
    const made = objectsOf(manifests, 'ExternalSecret').map((secret) => [
      at<string>(secret, 'spec.target.name'),
      at<{ secretKey: string }[]>(secret, 'spec.data').map(({ secretKey }) => secretKey),
    ]);
    const read = [...JSON.stringify(manifests).matchAll(/"secretKeyRef":\{"key":"([^"]+)","name":"([^"]+)"/g)];
    const files = [...JSON.stringify(manifests).matchAll(/"secret":\{"items":(\[[^\]]*\]),"name":"([^"]+)"/g)];

    const references = [
      ...read.map(([, key, name]) => [name, [key]]),
      ...files.map(([, items, name]) => [name, (JSON.parse(items ?? '') as { key: string }[]).map(({ key }) => key)]),
    ];
    expect(references.length).toBeGreaterThan(0);
    for (const [name, keys] of references) {
      const [, held] = made.find(([target]) => target === name) ?? [];
      expect([name, held]).toEqual([name, expect.arrayContaining(keys as string[])]);
    }
  }
});

test('the reference platform reads the secrets of requirement R8, and that of its cache', async () => {
  const secrets = objectsOf(await referenceManifests('production'), 'ExternalSecret');
  expect(keysOf(secrets.find(({ metadata }) => metadata.name === 'api') ?? {})).toEqual([
    'aicode-prod-api-database',
    'aicode-prod-api-jwt',
    'aicode-prod-api-jwt-refresh',
    'aicode-prod-api-redis',
  ]);
});

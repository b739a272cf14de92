import { createHash } from 'node:crypto';
import type { Manifest } from '../../../lib/manifest';
import { containerOf, objectOf, objectsOf, podOf } from '../../objects';
import { renderShop } from '../../small-platform';

const mapOf = (manifests: readonly Manifest[], stableName: string): Manifest => {
  const [map] = manifests.filter((manifest) => manifest.stableName === stableName);
  if (map === undefined) throw new Error(`there is no ConfigMap "${stableName}"`);
  return map;
};

const filesVolume = (manifests: readonly Manifest[]): unknown =>
  podOf(manifests).spec.volumes?.find(({ name }) => name === 'files')?.['configMap'];

test('a service with nothing to configure has no ConfigMap', async () => {
  const manifests = await renderShop();

  expect(objectsOf(manifests, 'ConfigMap')).toEqual([]);
  expect(containerOf(manifests)).not.toHaveProperty('envFrom');
});

test('variables come from a ConfigMap that never changes in place', async () => {
  const manifests = await renderShop({ env: { COLOUR: 'blue' } });
  const { body } = mapOf(manifests, 'shop-env');

  expect(body).toMatchObject({ kind: 'ConfigMap', immutable: true, data: { COLOUR: 'blue' } });
  expect(containerOf(manifests).envFrom).toEqual([{ configMapRef: { name: body.metadata.name } }]);
});

test('a changed variable makes a ConfigMap of another name, and the pods refer to it', async () => {
  const before = await renderShop({ env: { COLOUR: 'blue' } });
  const after = await renderShop({ env: { COLOUR: 'red' } });

  expect(mapOf(before, 'shop-env').body.metadata.name).toMatch(/^shop-env-[0-9a-f]{8}$/);
  expect(mapOf(after, 'shop-env').body.metadata.name).not.toBe(mapOf(before, 'shop-env').body.metadata.name);
  expect(containerOf(after).envFrom).toEqual([{ configMapRef: { name: mapOf(after, 'shop-env').body.metadata.name } }]);
});

test('the name of a ConfigMap follows from its content alone, not from the order in which it is written', async () => {
  const one = await renderShop({ env: { A: '1', B: '2' } });
  const other = await renderShop({ env: { B: '2', A: '1' }, scaling: { minReplicas: 4 } });

  expect(mapOf(other, 'shop-env').body.metadata.name).toBe(mapOf(one, 'shop-env').body.metadata.name);
  const hash = createHash('sha256').update('{"A":"1","B":"2"}').digest('hex').slice(0, 8);
  expect(mapOf(one, 'shop-env').body.metadata.name).toBe(`shop-env-${hash}`);
});

test('a changed file makes a ConfigMap of another name, and the volume refers to it', async () => {
  const before = await renderShop({ configFiles: { '/etc/shop.conf': 'a' } });
  const after = await renderShop({ configFiles: { '/etc/shop.conf': 'b' } });
  const { name } = mapOf(after, 'shop-files').body.metadata;

  expect(name).not.toBe(mapOf(before, 'shop-files').body.metadata.name);
  expect(filesVolume(after)).toEqual({ name, defaultMode: 0o444 });
});

test('every file is mounted alone at its path and hides nothing beside it', async () => {
  const files = { '/etc/shop/a b.conf': 'one', '/etc/shop/b.conf': 'two', '/opt/b.conf': 'three' };
  const manifests = await renderShop({ configFiles: files });
  const { data } = mapOf(manifests, 'shop-files').body as unknown as { data: { [key: string]: string } };
  const mounts = (containerOf(manifests).volumeMounts ?? []).filter(({ name }) => name === 'files');

  const seen = mounts.map(({ mountPath, subPath = '' }) => [mountPath, data[subPath]]);
  expect(Object.fromEntries(seen)).toEqual(files);
  expect(mounts.every(({ readOnly }) => readOnly)).toBe(true);
  for (const key of Object.keys(data)) expect(key).toMatch(/^[-._a-zA-Z0-9]{1,253}$/);
});

test('variables and files are two ConfigMaps: a new file does not rename the variables', async () => {
  const before = await renderShop({ env: { A: '1' } });
  const after = await renderShop({ env: { A: '1' }, configFiles: { '/etc/a': 'a' } });

  expect(mapOf(after, 'shop-env').body).toEqual(mapOf(before, 'shop-env').body);
  expect(objectsOf(after, 'ConfigMap')).toHaveLength(2);
});

test('sidecars and init containers see their own variables, not those of the service', async () => {
  const extra = { image: 'proxy', env: { LEVEL: 'warn' } };
  const manifests = await renderShop({
    env: { COLOUR: 'blue' },
    secrets: { token: { key: 'token', env: 'TOKEN' } },
    sidecars: { proxy: extra },
    initContainers: { wait: extra },
  });
  for (const container of podOf(manifests).spec.initContainers ?? []) {
    expect(container.env).toEqual([{ name: 'LEVEL', value: 'warn' }]);
    expect(container).not.toHaveProperty('envFrom');
    expect(container.volumeMounts).toEqual([{ name: 'tmp', mountPath: '/tmp' }]);
  }
});

test('the Deployment changes when a ConfigMap does, so that the pods roll', async () => {
  const template = async (colour: string): Promise<string> =>
    JSON.stringify(objectOf(await renderShop({ env: { COLOUR: colour } }), 'Deployment'));

  expect(await template('blue')).not.toBe(await template('red'));
  expect(await template('blue')).toBe(await template('blue'));
});

import { at, containerOf, objectOf, objectsOf } from '../../objects';
import { referenceManifests } from '../../reference-manifests';
import { renderShop, renderSmall, smallPlatform, type ServiceValues } from '../../small-platform';

const index = {
  type: 'stateful',
  ports: { http: 8080, peers: 9300 },
  volumes: { data: { type: 'persistent', mountPath: '/data', size: '5Gi' } },
} satisfies ServiceValues;

test('each replica has an address of its own, known before it is ready, beside the one that spreads requests', async () => {
  const manifests = await renderShop(index);

  expect(objectOf(manifests, 'StatefulSet')['spec']).toMatchObject({ serviceName: 'shop-headless' });
  expect(objectOf(manifests, 'Service', 'shop-headless')['spec']).toMatchObject({
    clusterIP: 'None',
    publishNotReadyAddresses: true,
    ports: [{ name: 'http' }, { name: 'peers' }],
  });
  expect(objectOf(manifests, 'Service', 'shop')['spec']).not.toHaveProperty('clusterIP');
});

test('only a stateful service has a headless Service', async () => {
  expect(objectsOf(await renderShop(), 'Service').map(({ metadata }) => metadata.name)).toEqual(['shop']);
});

test('each replica has its own encrypted volume of the size that the service asks for', async () => {
  const manifests = await renderShop(index);

  expect(at(objectOf(manifests, 'StatefulSet'), 'spec.volumeClaimTemplates')).toMatchObject([
    {
      metadata: { name: 'data' },
      spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'gp3', resources: { requests: { storage: '5Gi' } } },
    },
  ]);
  expect(containerOf(manifests).volumeMounts).toContainEqual({ name: 'data', mountPath: '/data' });
});

test('data outlives the set and its scale', async () => {
  expect(objectOf(await renderShop(index), 'StatefulSet')['spec']).toMatchObject({
    persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Retain' },
  });
});

test('claims carry nothing that changes from release to release, since they cannot be changed', async () => {
  const claims = async (platform: ReturnType<typeof smallPlatform>): Promise<unknown> =>
    at(objectOf(await renderSmall(platform, 'shop'), 'StatefulSet'), 'spec.volumeClaimTemplates');
  const before = await claims(smallPlatform({ shop: index }));
  const after = await claims(smallPlatform({ shop: { ...index, owner: 'others', tier: 'critical' } }, {}, '9.9.9'));

  expect(after).toEqual(before);
});

test('scratch space is no claim', async () => {
  const manifests = await renderShop({ ...index, volumes: { cache: { type: 'scratch', mountPath: '/cache' } } });
  expect(at(objectOf(manifests, 'StatefulSet'), 'spec.volumeClaimTemplates')).toEqual([]);
});

test.each([
  ['dev', 1, '10Gi'],
  ['staging', 1, '10Gi'],
  ['production', 3, '20Gi'],
])('search in %s has %i replicas with %s each', async (name, replicas, storage) => {
  const set = objectOf(await referenceManifests(name), 'StatefulSet', 'search');
  expect(set['spec']).toMatchObject({
    replicas,
    volumeClaimTemplates: [{ spec: { resources: { requests: { storage } } } }],
  });
});

test('replicas that call each other may connect in both directions', async () => {
  const manifests = await renderShop({ ...index, calls: { services: { shop: { port: 'peers' } } } });
  const self = {
    podSelector: { matchLabels: { 'app.kubernetes.io/name': 'shop', 'app.kubernetes.io/instance': 'shop' } },
  };
  const ports = [{ port: 9300, protocol: 'TCP' }];

  const policy = objectOf(manifests, 'NetworkPolicy')['spec'] as { ingress: unknown[]; egress: unknown[] };
  expect(policy.ingress).toContainEqual({ from: [self], ports });
  expect(policy.egress).toContainEqual({ to: [self], ports });
});

test('replicas that do not call each other may not', async () => {
  expect(objectOf(await renderShop(index), 'NetworkPolicy')['spec']).not.toHaveProperty('ingress');
});

test('a set without ports has no address that spreads requests, which Kubernetes would refuse', async () => {
  const { ports: _without, ...silent } = index;
  const alive = { exec: { command: ['/alive'] } };
  const probes = { liveness: alive, readiness: { exec: { command: ['/ready'] } } };
  const manifests = await renderShop({ ...silent, probes });

  expect(objectsOf(manifests, 'Service').map(({ metadata }) => metadata.name)).toEqual(['shop-headless']);
});

import { at, containerOf, objectOf, podOf, type Container } from '../../objects';
import { renderShop, type ServiceValues } from '../../small-platform';

async function before(values: ServiceValues): Promise<readonly Container[]> {
  return podOf(await renderShop(values)).spec.initContainers ?? [];
}

test('the container of a service is called like it, and runs its command', async () => {
  const container = containerOf(await renderShop({ command: ['/shop'], args: ['serve', '--fast'] }));
  expect(container).toMatchObject({ name: 'shop', command: ['/shop'], args: ['serve', '--fast'] });
});

test('an image runs as it is built when the service says no command', async () => {
  const container = containerOf(await renderShop());
  expect(container).not.toHaveProperty('command');
  expect(container).not.toHaveProperty('args');
});

test('sidecars start before init containers, keep running, and announce their ports', async () => {
  const containers = await before({
    initContainers: { alpha: { image: 'alpha' } },
    sidecars: { proxy: { image: 'proxy', ports: { proxy: 9000 } } },
  });
  expect(containers.map(({ name, restartPolicy }) => [name, restartPolicy])).toEqual([
    ['proxy', 'Always'],
    ['alpha', undefined],
  ]);
  expect(containers[0]?.ports).toEqual([{ name: 'proxy', containerPort: 9000, protocol: 'TCP' }]);
});

test('init containers run by their order, and those of one order by name', async () => {
  const containers = await before({
    initContainers: {
      aside: { image: 'aside', order: 20 },
      b: { image: 'b' },
      early: { image: 'early', order: 10 },
      a: { image: 'a' },
    },
  });
  expect(containers.map(({ name }) => name)).toEqual(['a', 'b', 'early', 'aside']);
});

test('a sidecar sees a volume of the service where it asks for it', async () => {
  const manifests = await renderShop({
    volumes: { cache: { type: 'scratch', mountPath: '/var/cache', sizeLimit: '200Mi' } },
    sidecars: { proxy: { image: 'proxy', mounts: { cache: '/cache' } } },
  });
  const { spec } = podOf(manifests);

  expect(spec.volumes).toContainEqual({ name: 'cache', emptyDir: { sizeLimit: '200Mi' } });
  expect(containerOf(manifests).volumeMounts).toContainEqual({ name: 'cache', mountPath: '/var/cache' });
  expect(spec.initContainers?.[0]?.volumeMounts).toContainEqual({ name: 'cache', mountPath: '/cache' });
});

test('the ports of a sidecar are not ports of the Service', async () => {
  const manifests = await renderShop({ sidecars: { proxy: { image: 'proxy', ports: { proxy: 9000 } } } });
  expect(at(objectOf(manifests, 'Service'), 'spec.ports')).toHaveLength(1);
});

test('requests and limits are those of the service, and each container beside it has its own', async () => {
  const small = { requests: { cpu: '10m', memory: '32Mi' }, limits: { cpu: '50m', memory: '64Mi' } };
  const manifests = await renderShop({
    resources: { requests: { memory: '200Mi' }, limits: { memory: '400Mi', ephemeralStorage: '2Gi' } },
    sidecars: { proxy: { image: 'proxy', resources: small } },
  });
  expect(containerOf(manifests).resources).toEqual({
    requests: { cpu: '100m', memory: '200Mi', 'ephemeral-storage': '128Mi' },
    limits: { cpu: '500m', memory: '400Mi', 'ephemeral-storage': '2Gi' },
  });
  expect(podOf(manifests).spec.initContainers?.[0]?.resources).toEqual({
    requests: { ...small.requests, 'ephemeral-storage': '128Mi' },
    limits: { ...small.limits, 'ephemeral-storage': '512Mi' },
  });
});

test('a service that suffers from throttling can switch its CPU limit off, and keeps the others', async () => {
  const { resources } = containerOf(await renderShop({ resources: { limits: { cpu: 'none' } } }));

  expect(resources?.limits).toEqual({ memory: '256Mi', 'ephemeral-storage': '512Mi' });
  expect(resources?.requests).toMatchObject({ cpu: '100m' });
});

test('the size of /tmp is the one that the service asks for', async () => {
  const manifests = await renderShop({ temporaryStorage: '300Mi' });
  expect(podOf(manifests).spec.volumes).toEqual([{ name: 'tmp', emptyDir: { sizeLimit: '300Mi' } }]);
});

test('the ids of process and files are the ones that the service asks for, in every container', async () => {
  const manifests = await renderShop({
    securityContext: { runAsUser: 20001, runAsGroup: 20002, fsGroup: 20003 },
    sidecars: { proxy: { image: 'proxy' } },
  });
  const { spec } = podOf(manifests);

  expect(spec.securityContext).toMatchObject({ runAsUser: 20001, runAsGroup: 20002, fsGroup: 20003 });
  for (const { securityContext } of [...spec.containers, ...(spec.initContainers ?? [])]) {
    expect(securityContext).toMatchObject({ runAsUser: 20001, runAsGroup: 20002, runAsNonRoot: true });
  }
});

import { smallPlatform, renderShop, renderSmall, type ServiceValues } from '../../small-platform';
import { at, containerOf, objectOf, objectsOf, podsOf, selects, type Container, type Pod } from '../../objects';
import type { Manifest } from '../../../lib/manifest';

const migrating = { type: 'http', ports: { http: 8080 }, migration: { command: ['/migrate'] } } satisfies ServiceValues;

const jobName = (manifests: readonly Manifest[]): string => objectOf(manifests, 'Job').metadata.name;
const named = async (changes: ServiceValues = {}): Promise<string> =>
  jobName(await renderShop({ ...migrating, ...changes } as ServiceValues));

function migrationPod(manifests: readonly Manifest[]): Pod {
  const pod = podsOf(manifests).find(({ object }) => object.kind === 'Job');
  if (pod === undefined) throw new Error('there is no migration');
  return pod;
}

function migrationContainer(manifests: readonly Manifest[]): Container {
  const [container] = migrationPod(manifests).spec.containers;
  if (container === undefined) throw new Error('the migration has no container');
  return container;
}

test('a service without a migration has no Job and no policy for one', async () => {
  const manifests = await renderShop();

  expect(objectsOf(manifests, 'Job')).toEqual([]);
  expect(objectsOf(manifests, 'NetworkPolicy')).toHaveLength(1);
});

test('the Job runs the command once per release, in the image of the service', async () => {
  const manifests = await renderShop(migrating);

  expect(jobName(manifests)).toMatch(/^shop-migration-[0-9a-f]{8}$/);
  expect(migrationContainer(manifests)).toMatchObject({
    command: ['/migrate'],
    image: containerOf(manifests).image,
  });
  expect(objectOf(manifests, 'Job')['spec']).toMatchObject({ backoffLimit: 3, activeDeadlineSeconds: 900 });
  expect(migrationPod(manifests).spec['restartPolicy']).toBe('Never');
});

test('a finished Job stays: with a time to live, applying the same release again would run it again', async () => {
  expect(objectOf(await renderShop(migrating), 'Job')['spec']).not.toHaveProperty('ttlSecondsAfterFinished');
});

test('a new release of the image is a new Job, since a Job cannot change', async () => {
  const release = async (tag: string): Promise<string> =>
    jobName(await renderSmall(smallPlatform({ shop: migrating }, {}, tag), 'shop'));

  expect(await release('1.2.4')).not.toBe(await release('1.2.3'));
  expect(await release('1.2.3')).toBe(await release('1.2.3'));
});

test.each<[string, ServiceValues]>([
  ['command', { migration: { command: ['/migrate', 'up'] } }],
  ['image', { migration: { command: ['/migrate'], image: 'migrate' } }],
  ['variables', { migration: { command: ['/migrate'], env: { STEP: 'expand' } } }],
  ['resources', { migration: { command: ['/migrate'], resources: { limits: { memory: '1Gi' } } } }],
  ['service variables', { env: { COLOUR: 'blue' } }],
])('another %s makes another Job', async (_what, changes) => {
  expect(await named(changes)).not.toBe(await named());
});

test.each<[string, ServiceValues]>([
  ['scaling', { scaling: { minReplicas: 5 } }],
  ['resources of the service', { resources: { requests: { memory: '200Mi' } } }],
  ['probes', { probes: { liveness: { httpGet: { path: '/up' } } } }],
  ['exposure', { exposure: { access: 'public', host: '{domain}' } }],
  ['strategy', { strategy: { type: 'recreate' } }],
  ['availability', { availability: { maxUnavailable: 2 } }],
  ['pause', { preStopSleepSeconds: 3 }],
  ['a port', { ports: { http: 8080, admin: 8081 } }],
  ['a sidecar', { sidecars: { proxy: { image: 'proxy' } } }],
  ['the command of the service', { command: ['/shop'] }],
  ['its own vertical autoscaler', { verticalAutoscaler: 'recommend' }],
])('the migration does not run again for: %s', async (_what, changes) => {
  expect(await named(changes)).toBe(await named());
});

test('the file of the Job keeps its name from release to release', async () => {
  const [job] = (await renderShop(migrating)).filter(({ body }) => body.kind === 'Job');
  expect(job?.stableName).toBe('shop-migration');
});

test('neither Service, Deployment, disruption budget nor the policy of the service selects the migration', async () => {
  const manifests = await renderShop(migrating);
  const pod = migrationPod(manifests);
  const selectors = {
    Service: 'spec.selector',
    Deployment: 'spec.selector.matchLabels',
    PodDisruptionBudget: 'spec.selector.matchLabels',
    NetworkPolicy: 'spec.podSelector.matchLabels',
  };
  for (const [kind, path] of Object.entries(selectors)) {
    expect([kind, selects(at(objectOf(manifests, kind, 'shop'), path), pod)]).toEqual([kind, false]);
  }
  expect(selects(at(objectOf(manifests, 'NetworkPolicy', 'shop-migration'), 'spec.podSelector.matchLabels'), pod)).toBe(
    true,
  );
});

test('nothing connects to a migration, and it reaches what the service stores, not other services', async () => {
  const calls = { stores: { orders: ['read'] }, services: { index: {} } } satisfies ServiceValues['calls'];
  const index = { type: 'http', ports: { http: 9999 } } satisfies ServiceValues;
  const stores = { orders: { engine: 'postgresql', instanceClass: 'db.t3.micro' } } as const;
  const platform = smallPlatform({ shop: { ...migrating, calls }, index }, { stores });
  const policy = objectOf(await renderSmall(platform, 'shop'), 'NetworkPolicy', 'shop-migration');

  expect(policy['spec']).toMatchObject({ policyTypes: ['Ingress', 'Egress'] });
  expect(policy['spec']).not.toHaveProperty('ingress');
  const ports = at<{ ports: { port: number }[] }[]>(policy, 'spec.egress').flatMap((rule) => rule.ports);
  expect(ports.map(({ port }) => port)).toEqual([53, 53, 5432]);
});

test('a migration has the identity, secrets, files and variables of its service, and its own over them', async () => {
  const manifests = await renderShop({
    ...migrating,
    env: { MODE: 'serve' },
    configFiles: { '/etc/shop.conf': 'a' },
    secrets: { database: { key: 'database' }, token: { key: 'token', env: 'TOKEN' } },
    migration: { command: ['/migrate'], env: { STEP: 'expand' } },
  });
  const [service, migration] = [containerOf(manifests), migrationContainer(manifests)];

  expect(migration.volumeMounts).toEqual(service.volumeMounts);
  expect(migration.envFrom).toEqual(service.envFrom);
  expect(migration.env).toEqual([...(service.env ?? []), { name: 'STEP', value: 'expand' }]);
  expect(migrationPod(manifests).spec.serviceAccountName).toBe('shop');
});

test('a variable that both a secret and the migration set stands once, as the migration says', async () => {
  const manifests = await renderShop({
    ...migrating,
    secrets: { mode: { key: 'mode', env: 'MODE' } },
    migration: { command: ['/migrate'], env: { MODE: 'none' } },
  });
  expect(migrationContainer(manifests).env).toEqual([{ name: 'MODE', value: 'none' }]);
});

test('a migration is asked nothing and answers nothing', async () => {
  const container = migrationContainer(await renderShop(migrating));
  for (const field of ['ports', 'livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle']) {
    expect(container).not.toHaveProperty(field);
  }
});

test('a worker migrates too', async () => {
  const manifests = await renderShop({
    type: 'worker',
    ports: { metrics: 9090 },
    migration: { command: ['/migrate'] },
  });
  expect(jobName(manifests)).toMatch(/^shop-migration-/);
});

import { at, containerOf, objectOf, objectsOf } from '../../objects';
import { referenceManifests } from '../../reference-manifests';
import { renderShop, type ServiceValues } from '../../small-platform';

const strategy = async (values: ServiceValues): Promise<unknown> =>
  at(objectOf(await renderShop(values), 'Deployment'), 'spec.strategy');

test.each(['dev', 'staging', 'production'])('no Deployment of %s sets replicas: the autoscaler does', async (name) => {
  const deployments = objectsOf(await referenceManifests(name), 'Deployment');

  expect(deployments).toHaveLength(4);
  for (const { spec } of deployments) expect(spec).not.toHaveProperty('replicas');
});

test('a new version takes over without a pod too few, a quarter at a time', async () => {
  expect(await strategy({})).toEqual({
    type: 'RollingUpdate',
    rollingUpdate: { maxSurge: '25%', maxUnavailable: 0 },
  });
});

test('a rollout steps by numbers or percentages as the user says', async () => {
  expect(await strategy({ strategy: { maxSurge: 1, maxUnavailable: '10%' } })).toEqual({
    type: 'RollingUpdate',
    rollingUpdate: { maxSurge: 1, maxUnavailable: '10%' },
  });
});

test('`recreate` stops the old version first, and carries no settings of a rolling update', async () => {
  expect(await strategy({ strategy: { type: 'recreate', maxSurge: 1 } })).toEqual({ type: 'Recreate' });
});

test('a pod waits 15 s before it stops, so that load balancers stop sending first', async () => {
  expect(containerOf(await renderShop()).lifecycle).toEqual({ preStop: { sleep: { seconds: 15 } } });
});

test('the pause before the stop signal is the one that the service asks for', async () => {
  const container = containerOf(await renderShop({ preStopSleepSeconds: 7 }));
  expect(container.lifecycle).toEqual({ preStop: { sleep: { seconds: 7 } } });
});

test.each([
  ['http', {}],
  ['stateful', { ports: { http: 8080 } }],
] as const)('a pause of 0 s leaves no hook in %s services', async (type, values) => {
  const container = containerOf(await renderShop({ type, ...values, preStopSleepSeconds: 0 }));
  expect(container).not.toHaveProperty('lifecycle');
});

test('a pod may take 45 s to stop, or as long as the service says', async () => {
  const grace = async (values: ServiceValues): Promise<unknown> =>
    at(objectOf(await renderShop(values), 'Deployment'), 'spec.template.spec.terminationGracePeriodSeconds');

  expect(await grace({})).toBe(45);
  expect(await grace({ terminationGracePeriodSeconds: 120 })).toBe(120);
});

test('liveness asks /health and readiness /ready on the http port, and startup waits two minutes for /health', async () => {
  const { livenessProbe, readinessProbe, startupProbe } = containerOf(await renderShop());

  const usual = { initialDelaySeconds: 0, periodSeconds: 10, timeoutSeconds: 2, failureThreshold: 3 };
  expect(livenessProbe).toEqual({ ...usual, httpGet: { path: '/health', port: 'http', scheme: 'HTTP' } });
  expect(readinessProbe).toEqual({ ...usual, httpGet: { path: '/ready', port: 'http', scheme: 'HTTP' } });
  expect(startupProbe).toEqual({ ...livenessProbe, periodSeconds: 2, failureThreshold: 60 });
});

test('the JVM service of the reference platform is asked at its actuator', async () => {
  const manifests = (await referenceManifests('staging')).filter(({ bundle }) => bundle === 'services/timeline');
  const { livenessProbe, readinessProbe, startupProbe } = containerOf(manifests);

  expect(livenessProbe?.httpGet?.path).toBe('/actuator/health/liveness');
  expect(readinessProbe?.httpGet?.path).toBe('/actuator/health/readiness');
  expect(startupProbe?.httpGet?.path).toBe('/actuator/health/liveness');
});

test('a probe can open a port or run a command instead', async () => {
  const { livenessProbe, readinessProbe } = containerOf(
    await renderShop({
      probes: { liveness: { tcpSocket: { port: 'http' } }, readiness: { exec: { command: ['/check', 'all'] } } },
    }),
  );
  expect(livenessProbe).toMatchObject({ tcpSocket: { port: 'http' } });
  expect(livenessProbe).not.toHaveProperty('httpGet');
  expect(readinessProbe).toMatchObject({ exec: { command: ['/check', 'all'] } });
  expect(readinessProbe).not.toHaveProperty('httpGet');
});

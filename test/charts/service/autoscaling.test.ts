import { at, objectOf, objectsOf } from '../../objects';
import { renderShop, type ServiceValues } from '../../small-platform';

const worker = {
  type: 'worker',
  ports: { metrics: 9090 },
  calls: { queues: { jobs: ['consume'] } },
} satisfies ServiceValues;
const queues = { queues: { jobs: {} } };

interface Trigger {
  readonly type: string;
  readonly metricType?: string;
  readonly metadata: object;
}

test('a service scales from 2 to 10 pods at 70 % CPU, in after 300 s and out after 60 s', async () => {
  expect(objectOf(await renderShop(), 'HorizontalPodAutoscaler')['spec']).toMatchObject({
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'shop' },
    minReplicas: 2,
    maxReplicas: 10,
    metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } }],
    behavior: { scaleDown: { stabilizationWindowSeconds: 300 }, scaleUp: { stabilizationWindowSeconds: 60 } },
  });
});

test('every figure of scaling is the one that the service sets', async () => {
  const scaling = {
    minReplicas: 3,
    maxReplicas: 30,
    cpuUtilizationPercent: 55,
    memoryUtilizationPercent: 80,
    scaleInCooldownSeconds: 600,
    scaleOutCooldownSeconds: 0,
  };
  const target = (averageUtilization: number): object => ({ type: 'Utilization', averageUtilization });

  expect(objectOf(await renderShop({ scaling }), 'HorizontalPodAutoscaler')['spec']).toMatchObject({
    minReplicas: 3,
    maxReplicas: 30,
    metrics: [
      { type: 'Resource', resource: { name: 'cpu', target: target(55) } },
      { type: 'Resource', resource: { name: 'memory', target: target(80) } },
    ],
    behavior: { scaleDown: { stabilizationWindowSeconds: 600 }, scaleUp: { stabilizationWindowSeconds: 0 } },
  });
});

test('a worker that names no queue scales by load like any service', async () => {
  const manifests = await renderShop(worker, queues);

  expect(objectsOf(manifests, 'HorizontalPodAutoscaler')).toHaveLength(1);
  expect(objectsOf(manifests, 'ScaledObject')).toEqual([]);
  expect(objectsOf(manifests, 'TriggerAuthentication')).toEqual([]);
});

test('a worker that names a queue is scaled by KEDA alone: two autoscalers would fight', async () => {
  const manifests = await renderShop({ ...worker, scaling: { queue: { name: 'jobs' } } }, queues);

  expect(objectsOf(manifests, 'ScaledObject')).toHaveLength(1);
  expect(objectsOf(manifests, 'HorizontalPodAutoscaler')).toEqual([]);
  expect(objectOf(manifests, 'Deployment')['spec']).not.toHaveProperty('replicas');
});

test('KEDA reads the queue by its name in AWS, with its own identity, and scales by load besides', async () => {
  const scaling = { minReplicas: 1, maxReplicas: 7, queue: { name: 'jobs', messagesPerReplica: 50 } };
  const manifests = await renderShop({ ...worker, scaling }, queues);

  expect(objectOf(manifests, 'TriggerAuthentication')['spec']).toEqual({ podIdentity: { provider: 'aws' } });
  expect(objectOf(manifests, 'ScaledObject')['spec']).toMatchObject({
    scaleTargetRef: { kind: 'Deployment', name: 'shop' },
    minReplicaCount: 1,
    maxReplicaCount: 7,
    advanced: {
      horizontalPodAutoscalerConfig: {
        behavior: { scaleDown: { stabilizationWindowSeconds: 300 }, scaleUp: { stabilizationWindowSeconds: 60 } },
      },
    },
    triggers: [
      {
        type: 'aws-sqs-queue',
        metadata: { queueURL: 'shop-prod-jobs', queueLength: '50', awsRegion: 'eu-central-1' },
        authenticationRef: { kind: 'TriggerAuthentication', name: 'shop' },
      },
      { type: 'cpu', metricType: 'Utilization', metadata: { value: '70' } },
    ],
  });
});

test('a memory target holds for KEDA too', async () => {
  const scaling = { memoryUtilizationPercent: 85, queue: { name: 'jobs' } };
  const triggers = at<Trigger[]>(
    objectOf(await renderShop({ ...worker, scaling }, queues), 'ScaledObject'),
    'spec.triggers',
  );
  expect(triggers.find(({ type }) => type === 'memory')).toEqual({
    type: 'memory',
    metricType: 'Utilization',
    metadata: { value: '85' },
  });
});

test.each([
  ['http', {}, 'apps/v1', 'Deployment'],
  ['worker', { ports: { metrics: 9090 } }, 'apps/v1', 'Deployment'],
  ['stateful', { ports: { http: 8080 } }, 'apps/v1', 'StatefulSet'],
  ['cron', { schedule: '0 1 * * *' }, 'batch/v1', 'CronJob'],
] as const)(
  'the vertical autoscaler of a %s service recommends and changes nothing',
  async (type, values, apiVersion, kind) => {
    const manifests = await renderShop({ type, ...values, verticalAutoscaler: 'recommend' });

    expect(objectOf(manifests, 'VerticalPodAutoscaler')['spec']).toEqual({
      targetRef: { apiVersion, kind, name: 'shop' },
      updatePolicy: { updateMode: 'Off' },
    });
    expect(objectOf(manifests, kind).metadata.name).toBe('shop');
  },
);

test('there is no vertical autoscaler unless a service asks for it', async () => {
  expect(objectsOf(await renderShop(), 'VerticalPodAutoscaler')).toEqual([]);
});

test.each([
  ['stateful', { ports: { http: 8080 } }],
  ['cron', { schedule: '0 1 * * *' }],
] as const)('a %s service does not scale by load', async (type, values) => {
  const manifests = await renderShop({ type, ...values });
  expect([...objectsOf(manifests, 'HorizontalPodAutoscaler'), ...objectsOf(manifests, 'ScaledObject')]).toEqual([]);
});

test('a service can let a drain take more pods at a time', async () => {
  const manifests = await renderShop({ availability: { maxUnavailable: 3 } });
  expect(objectOf(manifests, 'PodDisruptionBudget')['spec']).toMatchObject({ maxUnavailable: 3 });
});

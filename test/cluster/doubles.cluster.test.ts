import { fieldAt, fieldsOf, listOf } from '../../lib/manifest';
import { evenNodes, hasCondition, ref, startCluster, until, type Cluster } from '.';
import { deployment } from './workloads';

const namespace = 'default';

let cluster: Cluster;

beforeAll(async () => {
  cluster = await startCluster({ nodes: evenNodes(3) });
});
afterAll(() => cluster.stop());

test('an autoscaler follows the usage that a test sets, and kubectl top shows it', async () => {
  await cluster.client.apply(deployment('busy', 1));
  await cluster.client.apply({
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name: 'busy', namespace },
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'busy' },
      minReplicas: 1,
      maxReplicas: 3,
      metrics: [
        { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } },
      ],
    },
  });
  const busy = { apiVersion: 'apps/v1', kind: 'Deployment', namespace, fields: 'metadata.name=busy' };
  const replicas = (count: number) => async () =>
    until(cluster.client, busy, ([found]) => fieldAt(found, 'status', 'readyReplicas') === count, {
      what: `${count} replicas`,
    });
  await replicas(1)();

  cluster.metrics.setUsage((pod) => ({ cpu: pod.metadata.labels?.['app'] === 'busy' ? '400m' : '1m', memory: '32Mi' }));

  await replicas(3)();
  const { stdout } = await cluster.kubectl(['top', 'pods', '--no-headers', '-n', namespace, '-l', 'app=busy']);
  expect(stdout).toMatch(/^(busy-\S+ +400m +32Mi *\n){3}$/);
});

test('an Ingress gets the address of a load balancer', async () => {
  const backend = { service: { name: 'shop', port: { number: 80 } } };
  const ingress = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'shop', namespace },
    spec: { defaultBackend: backend },
  };
  await cluster.client.apply(ingress);

  const [found] = await until(cluster.client, { ...ingress, namespace }, ([each]) => addressesOf(each).length > 0, {
    what: 'the Ingress has an address',
  });
  expect(addressesOf(found)).toEqual([{ hostname: 'shop.default.load-balancer.test' }]);
});

test('an ExternalSecret makes its Secret, but not before its store is there', async () => {
  const apiVersion = 'external-secrets.io/v1';
  const asked = {
    apiVersion,
    kind: 'ExternalSecret',
    metadata: { name: 'database', namespace },
    spec: {
      secretStoreRef: { kind: 'SecretStore', name: 'vault' },
      target: { name: 'database-login' },
      data: ['user', 'password'].map((key) => ({ secretKey: key, remoteRef: { key: `shop-${key}` } })),
    },
  };
  await cluster.client.apply(asked);
  await until(
    cluster.client,
    { ...asked, namespace },
    ([each]) => each !== undefined && hasCondition(each, 'Ready', 'False'),
    {
      what: 'the ExternalSecret says what is missing',
    },
  );
  const secret = ref('v1', 'Secret', 'default/database-login');
  expect(await cluster.client.get(secret)).toBeUndefined();

  const provider = { aws: { service: 'SecretsManager', region: 'us-east-1' } };
  await cluster.client.apply({
    apiVersion,
    kind: 'SecretStore',
    metadata: { name: 'vault', namespace },
    spec: { provider },
  });
  await until(cluster.client, { ...asked, namespace }, ([each]) => each !== undefined && hasCondition(each, 'Ready'), {
    what: 'the ExternalSecret is ready',
  });
  expect(Object.keys(fieldsOf((await cluster.client.get(secret))?.['data'])).sort()).toEqual(['password', 'user']);
});

test('a claim gets a volume in the zone of the node that its pod was given', async () => {
  await cluster.client.apply({
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name: 'disk' },
    provisioner: 'ebs.csi.aws.com',
    reclaimPolicy: 'Delete',
    volumeBindingMode: 'WaitForFirstConsumer',
  });
  const claim = {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'data', namespace },
    spec: { storageClassName: 'disk', accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } },
  };
  await cluster.client.apply(claim);
  const disks = { apiVersion: 'v1', kind: 'PersistentVolume' };
  expect(await cluster.client.list(disks)).toEqual([]);

  const volumes = [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }];
  const nodeSelector = { 'topology.kubernetes.io/zone': 'us-east-1b' };
  await cluster.client.apply(deployment('keeper', 1, { volumes, nodeSelector }));
  const keepers = { apiVersion: 'v1', kind: 'Pod', namespace, labels: 'app=keeper' };
  await until(cluster.client, keepers, ([pod]) => fieldAt(pod, 'status', 'phase') === 'Running', {
    what: 'the pod runs',
  });
  const [disk] = await cluster.client.list(disks);
  const [term] = listOf(fieldAt(disk, 'spec', 'nodeAffinity', 'required', 'nodeSelectorTerms'));
  expect(fieldAt(disk, 'status', 'phase')).toBe('Bound');
  expect(fieldAt(term, 'matchExpressions', 0, 'values')).toEqual(['us-east-1b']);

  await cluster.client.delete(ref('apps/v1', 'Deployment', 'default/keeper'));
  await cluster.client.delete(claim);
  await until(cluster.client, disks, (left) => left.length === 0, { what: 'the volume is deleted with its claim' });
});

function addressesOf(ingress: unknown): readonly unknown[] {
  return listOf(fieldAt(ingress, 'status', 'loadBalancer', 'ingress'));
}

test('a ScaledObject makes its autoscaler, and says that it is ready', async () => {
  const scaled = {
    apiVersion: 'keda.sh/v1alpha1',
    kind: 'ScaledObject',
    metadata: { name: 'queue', namespace },
    spec: {
      scaleTargetRef: { name: 'worker' },
      minReplicaCount: 2,
      maxReplicaCount: 9,
      triggers: [
        { type: 'cpu', metricType: 'Utilization', metadata: { value: '70' } },
        { type: 'aws-sqs-queue', metadata: { queueURL: 'jobs', queueLength: '20', awsRegion: 'us-east-1' } },
      ],
    },
  };
  await cluster.client.apply(scaled);
  await until(cluster.client, { ...scaled, namespace }, ([each]) => each !== undefined && hasCondition(each, 'Ready'), {
    what: 'the ScaledObject is ready',
  });

  const autoscaler = await cluster.client.get(
    ref('autoscaling/v2', 'HorizontalPodAutoscaler', 'default/keda-hpa-queue'),
  );
  expect(autoscaler?.['spec']).toMatchObject({
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'worker' },
    minReplicas: 2,
    maxReplicas: 9,
    metrics: [{ resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } }],
  });
});

import { availableParallelism, loadavg } from 'node:os';
import { fieldAt, numberOf } from '../../lib/manifest';
import { ApiError, evenNodes, ref, startCluster, until, type ApiObject, type Cluster } from '.';
import { deployment } from './workloads';

const pods = { apiVersion: 'v1', kind: 'Pod', namespace: 'default' };
const deployments = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'default' };

let cluster: Cluster;
let seconds: number;

beforeAll(async () => {
  const started = performance.now();
  cluster = await startCluster({ nodes: evenNodes(6) });
  seconds = (performance.now() - started) / 1000;
});
afterAll(() => cluster.stop());

test('a cluster is ready within ten seconds of a machine that has nothing else to do', () => {
  const others = Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());

  expect(seconds).toBeLessThan(10 * others);
});

test('a Deployment of three replicas becomes ready, one pod in each zone', async () => {
  await cluster.client.apply(deployment('spread', 3));
  const available = ([found]: readonly ApiObject[]): boolean =>
    numberOf(fieldAt(found, 'status', 'availableReplicas')) === 3;
  await until(cluster.client, { ...deployments, fields: 'metadata.name=spread' }, available, {
    what: 'three replicas are available',
  });

  expect((await zonesOf('app=spread')).sort()).toEqual(['us-east-1a', 'us-east-1b', 'us-east-1c']);
});

test('an eviction is refused while a disruption budget forbids it', async () => {
  const budget = {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name: 'budget', namespace: 'default' },
    spec: { minAvailable: 2, selector: { matchLabels: { app: 'kept' } } },
  };
  await cluster.client.apply(budget);
  await cluster.client.apply(deployment('kept', 2));
  const running = await until(
    cluster.client,
    { ...pods, labels: 'app=kept' },
    (all) => all.filter(isRunning).length === 2,
    {
      what: 'two pods run',
    },
  );
  const [first = ref('v1', 'Pod', 'default/none')] = running;
  await until(
    cluster.client,
    { ...budget, namespace: 'default' },
    ([found]) => fieldAt(found, 'status', 'currentHealthy') === 2,
    {
      what: 'the budget has counted two pods',
    },
  );

  expect(await cluster.client.evict(first)).toBe(false);
  await cluster.client.patch(budget, { spec: { minAvailable: 1 } });
  await until(
    cluster.client,
    { ...budget, namespace: 'default' },
    ([found]) => fieldAt(found, 'status', 'disruptionsAllowed') === 1,
    {
      what: 'the budget allows a disruption',
    },
  );
  expect(await cluster.client.evict(first)).toBe(true);
});

test('a dry run is checked as strictly as a write, and keeps nothing', async () => {
  const settings = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings', namespace: 'default' } };
  const misspelt = { ...settings, dta: { a: 'b' } };

  const refused = cluster.client.create(misspelt, { dryRun: true });
  await expect(refused).rejects.toThrow(ApiError);
  await expect(refused).rejects.toThrow('strict decoding error: unknown field "dta"');
  const { warnings } = await cluster.client.create(misspelt, { dryRun: true, fieldValidation: 'Warn' });
  expect(warnings).toEqual(['unknown field "dta"']);
  await cluster.client.create(settings, { dryRun: true });
  expect(await cluster.client.get(settings)).toBeUndefined();
});

test('what does not come true in time is told with the object and its own words', async () => {
  await cluster.client.apply(deployment('lost', 1, { nodeSelector: { 'kubernetes.io/hostname': 'none' } }));
  const never = until(cluster.client, { ...pods, labels: 'app=lost' }, (all) => all.some(isRunning), {
    what: 'a pod runs',
    timeoutSeconds: 2,
  });

  await expect(never).rejects.toThrow(
    /^after 2 s: a pod runs \(Pod in default\); now\nPod\/default\/lost-\S+: Pending/,
  );
  await expect(never).rejects.toThrow("didn't match Pod's node affinity/selector");
});

test('custom resources are served as soon as the cluster is there', async () => {
  const served = await cluster.client.list({ apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout' });

  expect(served).toEqual([]);
});

test('kubectl applies files as a user would, and sees no difference afterwards', async () => {
  const settings = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'by-kubectl', namespace: 'default' } };
  const apply = await cluster.kubectl(['apply', '--server-side', '-f', '-'], JSON.stringify(settings));
  const diff = await cluster.kubectl(['diff', '--server-side', '-f', '-'], JSON.stringify(settings));

  expect(apply).toEqual({ code: 0, stdout: 'configmap/by-kubectl serverside-applied\n', stderr: '' });
  expect(diff).toEqual({ code: 0, stdout: '', stderr: '' });
});

async function zonesOf(labels: string): Promise<(string | undefined)[]> {
  const nodes = await cluster.client.list({ apiVersion: 'v1', kind: 'Node' });
  const running = await cluster.client.list({ ...pods, labels });
  return running.map((pod) => {
    const node = nodes.find(({ metadata }) => metadata.name === fieldAt(pod, 'spec', 'nodeName'));
    return node?.metadata.labels?.['topology.kubernetes.io/zone'];
  });
}

function isRunning(pod: ApiObject): boolean {
  return fieldAt(pod, 'status', 'phase') === 'Running';
}

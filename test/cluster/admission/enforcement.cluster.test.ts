import { fieldAt, type KubernetesObject } from '../../../lib/manifest';
import { statements, type PolicySettings } from '../../../lib/policy';
import { referenceManifests } from '../../reference-manifests';
import { referenceEnvironment } from '../../reference-platform';
import { ref, startCluster, until, type ApiObject, type Cluster } from '..';
import { bindPolicies } from './bind-policies';
import { codesByRules } from './codes-by-rules';
import { dryRun } from './codes-by-server';
import { differences } from './differences';
import { movedInto } from './moved-case';
import { faults, withFault } from './one-fault';
import { policyCases } from './policy-cases';

const production = referenceEnvironment('production');
const dev = referenceEnvironment('dev');
const settings: PolicySettings = { registries: [production.registry], stage: 'production' };

let cluster: Cluster;
let objects: readonly KubernetesObject[];

/** Namespaces and policies of production and dev, without Pod Security, which refuses pods before policies are asked. */
beforeAll(async () => {
  cluster = await startCluster();
  objects = (await referenceManifests('production')).map(({ body }) => body);
  const ofDev = (await referenceManifests('dev')).map(({ body }) => body);
  for (const { namespace } of [production, dev]) {
    await put({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
    for (const name of ['default', 'api'])
      await put({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name, namespace } });
  }
  await bindPolicies(cluster.client, [...objects, ...ofDev].filter(isAdmission));
});
afterAll(() => cluster.stop());

test.each(Object.entries(faults))('%s, and nothing else, is denied in its own words', async (code, fault) => {
  const workload = objects.find(({ kind, metadata }) => kind === 'Deployment' && metadata.name === 'api');
  if (workload === undefined) throw new Error('production has no Deployment api');
  const body = withFault(workload, fault);

  expect(codesByRules(body, settings, ['error'])).toEqual([code]);
  expect(await verdictOn(body)).toBe(wordsOf(code));
});

test('what our checks call an error the cluster denies in the same words, and it takes everything else', async () => {
  const differing: { [place: string]: unknown } = {};
  let denied = 0;
  for (const { place, body } of await policyCases()) {
    if (differences[place] !== undefined) continue;
    const moved = movedInto(production.namespace, body);
    const codes = isOfTheCluster(moved) ? [] : codesByRules(moved, settings, ['error']);
    const verdict = await verdictOn(moved);
    if (codes.length > 0) denied += 1;
    const accepted = codes.length === 0 ? ['taken'] : codes.map(wordsOf); // of several violations the server tells one
    if (!accepted.includes(verdict)) differing[place] = { accepted, verdict };
  }

  expect(differing).toEqual({});
  expect(denied).toBeGreaterThanOrEqual(40);
});

test('in development the same objects pass with a warning', async () => {
  const inDev: PolicySettings = { registries: [dev.registry], stage: 'development' };
  const differing: { [place: string]: unknown } = {};
  for (const { place, body } of await policyCases()) {
    if (differences[place] !== undefined) continue;
    const moved = movedInto(dev.namespace, body);
    const codes = isOfTheCluster(moved) ? [] : codesByRules(moved, inDev);
    const { warnings } = await dryRun(cluster.client, moved);
    const isWarned = warnings.some((warning) => codes.some((code) => warning.includes(`: ${code}: `)));
    if (isWarned !== codes.length > 0) differing[place] = { codes, warnings };
  }

  expect(differing).toEqual({});
});

test('a debug container is judged when it is added to a pod', async () => {
  const metadata = { name: 'debugged', namespace: dev.namespace };
  const { object: pod } = await cluster.client.create({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata,
    spec: { containers: [{ name: 'main', image: 'main' }] },
  });
  const debug = { name: 'debug', image: 'busybox', securityContext: { privileged: true } };
  const patch = { spec: { ephemeralContainers: [debug] } };
  const { warnings } = await cluster.client.patch(pod, patch, { subresource: 'ephemeralcontainers', dryRun: true });

  expect(warnings).toContainEqual(expect.stringContaining(wordsOf('CONTAINER_PRIVILEGED')));
});

test.each(['kube-system', 'monitoring'])('node agents and add-ons in %s are left alone', async (namespace) => {
  await put({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
  const container = { name: 'agent', image: 'vendor/agent:latest', securityContext: { privileged: true } };
  const labels = { app: 'agent' };
  const spec = { hostNetwork: true, containers: [container] };
  const agent = {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: 'agent', namespace },
    spec: { selector: { matchLabels: labels }, template: { metadata: { labels }, spec } },
  };

  expect(await cluster.client.create(agent, { dryRun: true })).toMatchObject({ warnings: [] });
});

test('the policies leave alone what Kubernetes and add-ons may do in the whole cluster', async () => {
  const admin = ref('rbac.authorization.k8s.io/v1', 'ClusterRole', 'cluster-admin');

  expect(await cluster.client.patch(admin, { metadata: { labels: { upgraded: 'yes' } } })).toMatchObject({
    warnings: [],
  });
});

// last, because its namespace brings Pod Security along
test('the platform itself passes without a warning, and so does every pod that controllers make of it', async () => {
  const warnings: string[] = [];
  for (const object of objects) warnings.push(...(await put(object)));
  expect(warnings).toEqual([]);

  const { namespace } = production;
  for (const kind of ['Deployment', 'StatefulSet']) {
    const selection = { apiVersion: 'apps/v1', kind, namespace };
    await until(cluster.client, selection, (all) => all.length > 0 && all.every(hasPods), {
      what: `every ${kind} has its pods`,
      timeoutSeconds: 60,
    });
  }
  const events = await cluster.client.list({ apiVersion: 'v1', kind: 'Event', namespace });
  const refused = events.filter((event) => event['reason'] === 'FailedCreate');
  expect(refused.map((event) => event['message'])).toEqual([]);
});

async function put(object: KubernetesObject): Promise<readonly string[]> {
  return (await cluster.client.apply(object, { force: true })).warnings;
}

/** What a policy answers, or `taken`, or any other refusal. */
async function verdictOn(body: KubernetesObject): Promise<string> {
  try {
    await dryRun(cluster.client, body);
    return 'taken';
  } catch (error) {
    return String(error).replace(/^.* denied request: /, '');
  }
}

function wordsOf(wanted: string): string {
  const message = statements.find(({ code }) => code === wanted)?.cel?.message ?? 'there is no such statement';
  return `${wanted}: ${message}`;
}

/** Roles of the whole cluster are not judged in it, and namespaces of others are not either. */
function isOfTheCluster({ kind, metadata }: KubernetesObject): boolean {
  const own = [production.namespace, dev.namespace];
  return kind.startsWith('Cluster') || (kind === 'Namespace' && !own.includes(metadata.name));
}

function isAdmission({ apiVersion }: KubernetesObject): boolean {
  return apiVersion.startsWith('admissionregistration.k8s.io/');
}

function hasPods({ spec, status, metadata }: ApiObject): boolean {
  const isSeen = fieldAt(status, 'observedGeneration') === metadata.generation;
  return isSeen && fieldAt(status, 'replicas') === fieldAt(spec, 'replicas');
}

import { checkUpgrade } from '../../../lib/check/check-upgrade';
import { upgradeRules } from '../../../lib/check/rules/upgrades';
import { fieldAt, type KubernetesObject } from '../../../lib/manifest';
import { ApiError, evenNodes, hasCondition, startCluster, until, type Cluster, type Selection } from '..';
import { disagreements } from './pairs/disagreements';
import { namespace, type Pair } from './pairs/pair';
import { refusedPlatform, takenPlatform } from './pairs/platform';
import { refusedStorage, takenStorage } from './pairs/storage';
import { refusedWorkloads, takenWorkloads } from './pairs/workloads';

const refused = [...refusedWorkloads, ...refusedStorage, ...refusedPlatform];
const taken = [...takenWorkloads, ...takenStorage, ...takenPlatform];

let cluster: Cluster;

beforeAll(async () => {
  cluster = await startCluster({ nodes: evenNodes(1) });
  const { client } = cluster;
  await client.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
  const disks = { apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata: { name: 'disks' } };
  await client.create({ ...disks, provisioner: 'disks.example.com', allowVolumeExpansion: true });
  const accounts = { apiVersion: 'v1', kind: 'ServiceAccount', namespace };
  await until(client, accounts, (all) => all.length > 0, { what: 'pods can be made' });
});
afterAll(() => cluster.stop());

test('there are enough pairs to judge by', () => {
  expect(refused.length).toBeGreaterThanOrEqual(40);
  expect(taken.length).toBeGreaterThanOrEqual(20);
});

test.each(refused)('both the server and the checks refuse, for a %s', async (_, pair) => {
  expect(await answerTo(pair)).not.toBe('taken');
  expect(codesFor(pair)).toHaveLength(1);
});

test.each(taken)('both the server and the checks take, for a %s', async (_, pair) => {
  expect(await answerTo(pair)).toBe('taken');
  expect(codesFor(pair)).toEqual([]);
});

const listed = disagreements.flatMap(({ pairs, ...rest }) => pairs.map(([what, pair]) => ({ what, pair, ...rest })));

test.each(listed)('the two differ over a $what: $cause', async ({ pair, server, checks }) => {
  expect(await answerTo(pair)).toContain(server);
  expect(codesFor(pair)).toEqual(checks);
});

/** What the server says to the change of an object that exists: its refusal, or `taken`. */
async function answerTo({ before, after }: Pair): Promise<string> {
  const { client } = cluster;
  await client.apply(before);
  try {
    await untilInUse(before);
    await client.apply(after, { dryRun: true });
    return 'taken';
  } catch (error) {
    if (error instanceof ApiError && error.status === 422) return error.told;
    throw error;
  } finally {
    await client.delete(before);
    await until(client, onlyThe(before), (left) => left.length === 0, { what: 'it is gone' });
  }
}

/** A claim may grow once it has a volume; the kind and the scope of a definition are fixed once it is served. */
async function untilInUse(object: KubernetesObject): Promise<void> {
  const { client } = cluster;
  if (object.kind === 'PersistentVolumeClaim') {
    const isBound = { what: 'it is bound' };
    await until(client, onlyThe(object), ([claim]) => fieldAt(claim, 'status', 'phase') === 'Bound', isBound);
  }
  if (object.kind === 'CustomResourceDefinition') {
    const isServed = { what: 'it is served' };
    await until(client, onlyThe(object), ([one]) => one !== undefined && hasCondition(one, 'Established'), isServed);
  }
}

function onlyThe({ apiVersion, kind, metadata: { name, namespace: home } }: KubernetesObject): Selection {
  return { apiVersion, kind, fields: `metadata.name=${name}`, ...(home !== undefined && { namespace: home }) };
}

function codesFor({ before, after }: Pair): readonly string[] {
  const manifests = [before, after].map((body) => [{ body, bundle: '', construct: '' }]);
  const [one = [], other = []] = manifests;
  return checkUpgrade(one, other, upgradeRules).map(({ code }) => code);
}

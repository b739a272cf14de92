import { join } from 'node:path';
import { checkUpgrade } from '../../../lib/check/check-upgrade';
import { upgradeRules } from '../../../lib/check/rules/upgrades';
import { describeObject, identityOf, type KubernetesObject, type Manifest } from '../../../lib/manifest';
import { applyTree, startApplied, type AppliedCluster } from './applied-cluster';
import { objectsIn, treeOf } from './tree';
import { untilHealthy } from './until-healthy';

const earlier = join(__dirname, 'earlier/dev');
const today = treeOf('dev');

let cluster: AppliedCluster;

beforeAll(async () => {
  cluster = await startApplied('dev', { tree: earlier });
});
afterAll(() => cluster.stop());

test('the two states differ, and the checks see nothing that would have to be replaced, on the way there and back', () => {
  const [before, after] = [manifestsIn(earlier), manifestsIn(today)];

  expect(after).not.toEqual(before);
  expect(checkUpgrade(before, after, upgradeRules)).toEqual([]);
  expect(checkUpgrade(after, before, upgradeRules)).toEqual([]);
});

test.each([
  ['today’s state follows the earlier one', today],
  ['the earlier state follows as a rollback', earlier],
])('%s in one apply: everything is healthy again, and nothing was replaced', async (_, tree) => {
  const before = await uidsOf(objectsIn(earlier));

  await applyTree(cluster, tree);
  await untilHealthy(cluster.client, objectsIn(tree));

  expect(await uidsOf(objectsIn(earlier))).toEqual(before);
});

/** Which object it is, beyond its name: one that was deleted and made again has another. */
async function uidsOf(objects: readonly KubernetesObject[]): Promise<{ [object: string]: string | undefined }> {
  const found = objects.map(async (object) => {
    return [describeObject(object), (await cluster.client.get(object))?.metadata.uid] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}

function manifestsIn(folder: string): readonly Manifest[] {
  const manifests = objectsIn(folder).map((body) => ({ body, bundle: '', construct: '' }));
  return manifests.sort((one, two) => identityOf(one.body).localeCompare(identityOf(two.body)));
}

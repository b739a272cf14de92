import { describeObject, fieldAt, fieldsOf, listOf } from '../../../lib/manifest';
import { nodesOf, startCluster, type Cluster } from '..';
import { environmentNames, loadEnvironment } from '../by-hand/load-environment';
import { objectsIn, treeOf } from './tree';
import { untilHealthy } from './until-healthy';

describe.each(environmentNames())('the tree of %s, applied to an empty cluster', (name) => {
  const tree = treeOf(name);
  const apply = ['apply', '--server-side', '-R', '-f', tree];
  let cluster: Cluster;

  beforeAll(async () => {
    cluster = await startCluster({ nodes: nodesOf(loadEnvironment(name)) });
  });
  afterAll(() => cluster.stop());

  test('is taken at once, without an error or a warning', async () => {
    const { code, stdout, stderr } = await cluster.kubectl(apply);

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trim().split('\n')).toHaveLength(objectsIn(tree).length);
  });

  test('changes nothing when it is applied again', async () => {
    await untilHealthy(cluster.client, objectsIn(tree));
    expect(await cluster.kubectl(['diff', '--server-side', '-R', '-f', tree])).toEqual(nothing);
    const before = await desiredState(cluster, tree);

    expect(await cluster.kubectl(apply)).toMatchObject({ code: 0, stderr: '' });
    expect(await desiredState(cluster, tree)).toEqual(before);
  });
});

const nothing = { code: 0, stdout: '', stderr: '' };

/** Every object of a tree as it stands on the server, without what controllers report of it. */
function desiredState({ client }: Cluster, tree: string): Promise<unknown[]> {
  return Promise.all(
    objectsIn(tree).map(async (object) => {
      const found = await client.get(object);
      if (found === undefined) throw new Error(`${describeObject(object)} is not there`);
      const { resourceVersion: _, managedFields, ...metadata } = found.metadata;
      const owners = listOf(managedFields).filter((owner) => fieldAt(owner, 'subresource') === undefined);
      // the server writes admission policies anew each time, though nothing differs but this time
      const timeless = owners.map((owner) => ({ ...fieldsOf(owner), time: undefined }));
      return { ...found, metadata: { ...metadata, owners: timeless }, status: undefined };
    }),
  );
}

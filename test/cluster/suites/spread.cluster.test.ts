import { fieldAt, numberOf, textOf } from '../../../lib/manifest';
import { hasCondition, until, type ApiObject } from '..';
import { loadEnvironment } from '../by-hand/load-environment';
import { startApplied, type AppliedCluster } from './applied-cluster';
import { startBackgroundLoad } from './background-load';
import { drainZone, openZone } from './drain-zone';
import { objectsIn, treeOf } from './tree';
import { untilHealthy } from './until-healthy';
import { whileWatching } from './while-watching';
import { zoneSpreads, type ZoneSpread } from './zone-spread';

describe.each(['staging', 'production'])('over the zones of %s', (name) => {
  const objects = objectsIn(treeOf(name));
  const movable = objects.filter(({ kind }) => kind === 'Deployment');
  const { namespace, network } = loadEnvironment(name);
  const podsOfAll = { apiVersion: 'v1', kind: 'Pod', namespace };
  let cluster: AppliedCluster;

  beforeAll(async () => {
    cluster = await startApplied(name, { prepare: startBackgroundLoad });
  });
  afterAll(() => cluster.stop());

  test('pods lie as evenly as they ask for', async () => {
    const spreads = await zoneSpreads(cluster.client, namespace);

    expect(spreads).toHaveLength(5);
    const isMust = ({ whenUnsatisfiable }: ZoneSpread): boolean => whenUnsatisfiable === 'DoNotSchedule';
    expect(spreads.filter((spread) => isMust(spread) && spread.skew > spread.maxSkew)).toEqual([]);
    // where it is only wished for, other wishes may weigh more, but two pods do not share a zone
    expect(spreads.filter(({ pods, zones: [used] }) => used < Math.min(pods, 2))).toEqual([]);
    expect(spreads.some(isMust)).toBe(name === 'production');
  });

  test.each(network.zones)(
    'draining %s ends, and never takes more pods of a service than its budget allows',
    async (zone) => {
      const floors = await floorsOf(cluster);
      const fewest = new Map(floors);
      const inZone = await podsWithDiskIn(zone);
      const look = (pods: readonly ApiObject[]): void => {
        for (const service of floors.keys()) {
          const ready = pods.filter((pod) => isReady(pod) && serviceOf(pod) === service).length;
          fewest.set(service, Math.min(fewest.get(service) ?? ready, ready));
        }
      };

      try {
        await whileWatching(cluster.client, podsOfAll, look, async () => {
          await drainZone(cluster.client, zone);
          await untilHealthy(cluster.client, movable); // in the other zones
        });
        expect(fewest).toEqual(floors);
        await untilPending(inZone);
      } finally {
        await openZone(cluster.client, zone);
      }
      await untilHealthy(cluster.client, objects);
      expect(await podsWithDiskIn(zone)).toEqual(inZone);
    },
  );

  /** A disk cannot leave its zone, and so its pod waits for it; the others of the set go on. */
  async function untilPending(names: readonly string[]): Promise<void> {
    const areWaiting = (all: readonly ApiObject[]): boolean => {
      const waiting = all.filter((pod) => fieldAt(pod, 'status', 'phase') === 'Pending');
      return (
        waiting
          .map(({ metadata }) => metadata.name)
          .sort()
          .join() === names.join()
      );
    };
    await until(cluster.client, podsOfAll, areWaiting, { what: `no pods wait but ${names.join(', ') || 'none'}` });
  }

  /** The names of the pods whose disk is in a zone: claims are called by them. */
  async function podsWithDiskIn(zone: string): Promise<readonly string[]> {
    const volumes = await cluster.client.list({ apiVersion: 'v1', kind: 'PersistentVolume' });
    const path = [
      'spec',
      'nodeAffinity',
      'required',
      'nodeSelectorTerms',
      0,
      'matchExpressions',
      0,
      'values',
      0,
    ] as const;
    return volumes
      .filter((volume) => fieldAt(volume, ...path) === zone)
      .map((volume) => (textOf(fieldAt(volume, 'spec', 'claimRef', 'name')) ?? '').replace(/^data-/, ''))
      .sort();
  }
});

/** How many pods of each service its budget asks for at least, once the budgets have counted all. */
async function floorsOf({ client, environment: { namespace } }: AppliedCluster): Promise<Map<string, number>> {
  const selection = { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', namespace };
  const isSettled = ({ status }: ApiObject): boolean =>
    numberOf(fieldAt(status, 'currentHealthy')) === numberOf(fieldAt(status, 'expectedPods'));
  const budgets = await until(client, selection, (all) => all.every(isSettled), {
    what: 'budgets have counted all pods',
  });
  return new Map(
    budgets.map(({ metadata, status }) => [metadata.name, numberOf(fieldAt(status, 'desiredHealthy')) ?? 0]),
  );
}

function serviceOf(pod: ApiObject): string | undefined {
  return pod.metadata.labels?.['app.kubernetes.io/instance'];
}

function isReady(pod: ApiObject): boolean {
  return hasCondition(pod, 'Ready') && pod.metadata.deletionTimestamp === undefined;
}

import { fieldAt } from '../../../lib/manifest';
import { describeState, until, type ApiObject } from '..';
import { environmentNames } from '../by-hand/load-environment';
import { startApplied, type AppliedCluster } from './applied-cluster';
import { startBackgroundLoad } from './background-load';
import { refusals } from './refusals';
import { scaleToMaximum } from './scale-to-maximum';
import { objectsIn, treeOf } from './tree';
import { untilHealthy } from './until-healthy';
import { whileWatching } from './while-watching';

const terminationSeconds = 4; // longer than a rollout takes here, so that old pods stand beside the new ones

describe.each(environmentNames())('at maximum scale, beside the add-ons, %s', (name) => {
  const objects = objectsIn(treeOf(name));
  let cluster: AppliedCluster;
  let namespace: string;

  beforeAll(async () => {
    cluster = await startApplied(name, { terminationSeconds, prepare: startBackgroundLoad });
    namespace = cluster.environment.namespace;
  });
  afterAll(() => cluster.stop());

  test('gets every autoscaler to its maximum, within the quota and on the nodes', async () => {
    const autoscalers = await scaleToMaximum(cluster);
    await untilHealthy(cluster.client, objects);

    const scaled = objects.filter(({ kind }) => kind === 'HorizontalPodAutoscaler' || kind === 'ScaledObject');
    expect(autoscalers).toHaveLength(scaled.length);
    expect(await refusals(cluster.client, namespace)).toEqual([]);
    expect((await pods()).filter(isPending).map(describeState)).toEqual([]);
  });

  test('gets through a rollout of everything, with a migration and a scheduled run, within the quota', async () => {
    const steady = (await pods()).filter(isRunning).length;
    let mostPods = 0;
    const look = ([quota]: readonly ApiObject[]): void => {
      mostPods = Math.max(mostPods, Number(fieldAt(quota, 'status', 'used', 'pods') ?? 0));
    };
    await whileWatching(cluster.client, { apiVersion: 'v1', kind: 'ResourceQuota', namespace }, look, rollOut);

    expect(await refusals(cluster.client, namespace)).toEqual([]);
    expect((await pods()).filter(isPending).map(describeState)).toEqual([]);
    // so many old pods stood beside the new ones that the quota was put to the test
    expect(mostPods).toBeGreaterThan(1.5 * steady);
  });

  async function rollOut(): Promise<void> {
    for (const kind of ['deployment', 'statefulset']) {
      const restart = ['rollout', 'restart', kind, '-n', namespace];
      expect(await cluster.kubectl(restart)).toMatchObject({ code: 0, stderr: '' });
    }
    const again = objects
      .filter(({ kind }) => kind === 'Job')
      .map(({ metadata, ...job }) => ({
        ...job,
        metadata: { ...metadata, name: `${metadata.name}-again` },
      }));
    for (const job of again) await cluster.client.create(job);
    for (const { kind, metadata } of objects) {
      if (kind !== 'CronJob') continue;
      const create = ['create', 'job', `${metadata.name}-now`, `--from=cronjob/${metadata.name}`, '-n', namespace];
      expect(await cluster.kubectl(create)).toMatchObject({ code: 0, stderr: '' });
    }
    await untilHealthy(cluster.client, [...objects, ...again]);
    const none = (all: readonly ApiObject[]): boolean => all.every(({ metadata }) => !metadata.deletionTimestamp);
    await until(cluster.client, { apiVersion: 'v1', kind: 'Pod', namespace }, none, { what: 'the old pods are gone' });
  }

  function pods(): Promise<readonly ApiObject[]> {
    return cluster.client.list({ apiVersion: 'v1', kind: 'Pod', namespace });
  }
});

function isRunning(pod: ApiObject): boolean {
  return fieldAt(pod, 'status', 'phase') === 'Running';
}

function isPending(pod: ApiObject): boolean {
  return fieldAt(pod, 'status', 'phase') === 'Pending';
}

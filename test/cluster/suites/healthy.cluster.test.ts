import { describeObject, fieldAt } from '../../../lib/manifest';
import { ApiError, hasCondition, until, type ApiObject } from '..';
import { environmentNames } from '../by-hand/load-environment';
import { deployment } from '../workloads';
import { startApplied, type AppliedCluster } from './applied-cluster';
import { missingReferences, referredKinds } from './missing-references';
import { refusals } from './refusals';
import { objectsIn, treeOf } from './tree';

describe.each(environmentNames())('with controllers and nodes, %s', (name) => {
  const objects = objectsIn(treeOf(name));
  let cluster: AppliedCluster;
  let namespace: string;

  beforeAll(async () => {
    cluster = await startApplied(name); // every Deployment, StatefulSet and Job is healthy then
    namespace = cluster.environment.namespace;
  });
  afterAll(() => cluster.stop());

  test('runs every workload, and each schedule once by hand', async () => {
    const schedules = objects.filter(({ kind }) => kind === 'CronJob').map(({ metadata }) => metadata.name);
    for (const schedule of schedules) {
      const create = ['create', 'job', `${schedule}-by-hand`, `--from=cronjob/${schedule}`, '-n', namespace];
      expect(await cluster.kubectl(create)).toMatchObject({ code: 0, stderr: '' });
    }
    const jobs = await until(
      cluster.client,
      { apiVersion: 'batch/v1', kind: 'Job', namespace },
      (all) => all.every((job) => hasCondition(job, 'Complete')),
      { what: 'every Job is complete' },
    );

    expect(jobs.length).toBe(objects.filter(({ kind }) => kind === 'Job').length + schedules.length);
    expect(jobs.length).toBeGreaterThan(1);
    expect((await pods()).filter((pod) => !hasStarted(pod)).map(describeObject)).toEqual([]);
  });

  test('has every Secret, ConfigMap, claim and account that its pods name, with the keys that they read', async () => {
    const all = await pods();

    expect(await missingReferences(cluster.client, all)).toEqual([]);
    const looked = ['ConfigMap', 'PersistentVolumeClaim', 'PriorityClass', 'Secret', 'ServiceAccount'];
    expect(referredKinds(all)).toEqual(looked);
    const claims = await cluster.client.list({ apiVersion: 'v1', kind: 'PersistentVolumeClaim', namespace });
    expect(claims.filter((claim) => fieldAt(claim, 'status', 'phase') !== 'Bound').map(describeObject)).toEqual([]);
  });

  test('passes Pod Security and every quota, and nothing that its controllers make is refused', async () => {
    const space = await cluster.client.get({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
    expect(space?.metadata.labels?.['pod-security.kubernetes.io/enforce']).toBe('restricted');
    await expect(refusedPod()).rejects.toThrow(ApiError);
    await expect(refusedPod()).rejects.toThrow('violates PodSecurity "restricted');

    expect(await refusals(cluster.client, namespace)).toEqual([]);
  });

  function pods(): Promise<readonly ApiObject[]> {
    return cluster.client.list({ apiVersion: 'v1', kind: 'Pod', namespace });
  }

  function refusedPod(): Promise<unknown> {
    const spec = fieldAt(deployment('open', 1), 'spec', 'template', 'spec');
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'open', namespace }, spec };
    return cluster.client.create(pod, { dryRun: true });
  }
});

function hasStarted(pod: ApiObject): boolean {
  return ['Running', 'Succeeded'].includes(String(fieldAt(pod, 'status', 'phase')));
}

import { at, containerOf, objectOf, podOf } from '../../objects';
import { referenceManifests } from '../../reference-manifests';
import { renderShop, type ServiceValues } from '../../small-platform';

const nightly = { type: 'cron', schedule: '30 1 * * 1-5' } satisfies ServiceValues;

test('a run starts at its time in UTC, never beside another, and not when it is ten minutes late', async () => {
  expect(objectOf(await renderShop(nightly), 'CronJob')['spec']).toMatchObject({
    schedule: '30 1 * * 1-5',
    timeZone: 'Etc/UTC',
    concurrencyPolicy: 'Forbid',
    startingDeadlineSeconds: 600,
    suspend: false,
  });
});

test('the time zone is the one that the service names', async () => {
  const manifests = await renderShop({ ...nightly, timeZone: 'Europe/Berlin' });
  expect(objectOf(manifests, 'CronJob')['spec']).toMatchObject({ timeZone: 'Europe/Berlin' });
});

test('three runs of each outcome are kept, by number: a time to live would delete them too', async () => {
  const cronJob = objectOf(await renderShop(nightly), 'CronJob');

  expect(cronJob['spec']).toMatchObject({ successfulJobsHistoryLimit: 3, failedJobsHistoryLimit: 3 });
  expect(at(cronJob, 'spec.jobTemplate.spec')).not.toHaveProperty('ttlSecondsAfterFinished');
});

test('bounds of a run and of its tries are the Job own, not the schedule', async () => {
  const manifests = await renderShop({
    ...nightly,
    job: { activeDeadlineSeconds: 60, backoffLimit: 0, suspend: true },
  });
  const cronJob = objectOf(manifests, 'CronJob');

  expect(at(cronJob, 'spec.jobTemplate.spec')).toMatchObject({ activeDeadlineSeconds: 60, backoffLimit: 0 });
  expect(cronJob['spec']).not.toHaveProperty('activeDeadlineSeconds');
  expect(cronJob['spec']).toMatchObject({ suspend: true });
});

test('a run that fails is tried in a new pod, whose predecessor can still be read', async () => {
  expect(podOf(await renderShop(nightly)).spec['restartPolicy']).toBe('Never');
});

test('a run is asked nothing: it has no probes, no pause, no Service, no autoscaler and no disruption budget', async () => {
  const manifests = await renderShop({ ...nightly, ports: { metrics: 9090 } });

  for (const field of ['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle']) {
    expect(containerOf(manifests)).not.toHaveProperty(field);
  }
  expect(manifests.map(({ body }) => body.kind).sort()).toEqual(['CronJob', 'NetworkPolicy', 'ServiceAccount']);
});

test('the nightly report starts at 02:00 UTC, in production on nodes with much memory', async () => {
  const report = (name: string): Promise<object> =>
    referenceManifests(name).then((manifests) => objectOf(manifests, 'CronJob', 'nightly-report'));
  const pod = 'spec.jobTemplate.spec.template.spec';

  expect(at(await report('production'), 'spec')).toMatchObject({ schedule: '0 2 * * *', timeZone: 'Etc/UTC' });
  expect(at(await report('production'), pod)).toMatchObject({ nodeSelector: { 'keelson.dev/node-group': 'memory' } });
  expect(at(await report('staging'), pod)).not.toHaveProperty('nodeSelector');
});

import { bundles } from '../../../charts';
import { platform } from '../../../environments';
import { extensions } from '../../../extensions';
import { fieldAt, type KubernetesObject } from '../../../lib/manifest';
import { renderManifests } from '../../../lib/render';
import { resolvePlatform } from '../../../lib/spec';
import { referencePins } from '../../reference-platform';
import { until, type ApiObject } from '..';
import { startApplied, type AppliedCluster } from './applied-cluster';
import { instancesChanged, stateOf, type State } from './state';
import { untilHealthy } from './until-healthy';

let cluster: AppliedCluster;

beforeAll(async () => {
  cluster = await startApplied('dev');
});
afterAll(() => cluster.stop());

let settings: Services = {};

test.each([
  ['web', ['web']],
  ['worker', ['worker']],
  ['search', ['search']],
  ['api', ['api', 'api-migration']], // the migration runs again, with the new configuration
])('a changed variable of %s replaces its pods, and no others', async (service, rolled) => {
  const before = await stateOf(cluster);
  settings = { ...settings, [service]: { env: { A_SETTING: 'another' } } };
  const objects = await renderedWith(settings);

  const apply = ['apply', '--server-side', '-f', '-'];
  const list = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects });
  expect(await cluster.kubectl(apply, list)).toMatchObject({ code: 0, stderr: '' });
  await untilHealthy(cluster.client, objects);
  await untilOnlyNewPodsRun(service, before);

  const after = await stateOf(cluster);
  expect(instancesChanged(before.pods, after.pods)).toEqual(rolled);
  expect(instancesChanged(before.workloads, after.workloads)).toEqual(rolled);
});

interface Services {
  readonly [service: string]: { readonly env: { readonly [variable: string]: string } };
}

/** The objects of dev with other values for services. */
async function renderedWith(services: Services): Promise<readonly KubernetesObject[]> {
  const { dev, ...others } = platform.environments;
  const changed = { ...platform, environments: { dev: { ...dev, values: { ...dev.values, services } }, ...others } };
  const resolved = resolvePlatform(changed, { pins: referencePins() });
  const { environments } = await renderManifests(resolved, [...bundles, ...extensions]);
  return environments.find(({ name }) => name === 'dev')?.manifests.map(({ body }) => body) ?? [];
}

async function untilOnlyNewPodsRun(service: string, { pods }: State): Promise<void> {
  const { namespace } = cluster.environment;
  const labels = `app.kubernetes.io/instance=${service}`;
  const areNew = (all: readonly ApiObject[]): boolean =>
    all.length > 0 && all.every((pod) => !pods.has(pod.metadata.uid) && fieldAt(pod, 'status', 'phase') === 'Running');
  const what = `only new pods of ${service} run`;
  await until(cluster.client, { apiVersion: 'v1', kind: 'Pod', namespace, labels }, areNew, { what });
}

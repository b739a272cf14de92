import { podOf, type PodSpec } from '../../objects';
import { referenceManifests } from '../../reference-manifests';
import { renderShop, type EnvironmentValues, type ServiceValues } from '../../small-platform';

const general = { instanceTypes: ['t3.large'], minSize: 2, desiredSize: 2, maxSize: 4, spot: { maxSize: 2 } };
const nodeGroups = { spare: { instanceTypes: ['c5.large'], maxSize: 2, dedicated: true, spot: { maxSize: 2 } } };
const environment = { cluster: { nodeGroups: { general, ...nodeGroups } } } satisfies EnvironmentValues;

async function placed(placement: ServiceValues['placement']): Promise<PodSpec> {
  return podOf(await renderShop({ placement }, environment)).spec;
}

const ofGroup = { key: 'keelson.dev/node-group', operator: 'Equal', value: 'spare', effect: 'NoSchedule' };
const ofSpot = { key: 'keelson.dev/spot', operator: 'Equal', value: 'true', effect: 'NoSchedule' };

test('a service that does not choose runs on any node that is not kept for others, never on spot', async () => {
  const spec = await placed({});

  expect(spec).not.toHaveProperty('nodeSelector');
  expect(spec).not.toHaveProperty('tolerations');
  expect(spec['affinity']).not.toHaveProperty('nodeAffinity');
});

test('a service of a node group runs there alone, and tolerates its taint', async () => {
  const spec = await placed({ nodeGroup: 'spare' });

  expect(spec['nodeSelector']).toEqual({ 'keelson.dev/node-group': 'spare' });
  expect(spec['tolerations']).toEqual([ofGroup]);
});

test('a service that may run on spot prefers it, and runs elsewhere when there is none', async () => {
  const spec = await placed({ spot: true });

  expect(spec['tolerations']).toEqual([ofSpot]);
  expect(spec['affinity']).toMatchObject({
    nodeAffinity: {
      preferredDuringSchedulingIgnoredDuringExecution: [
        { preference: { matchExpressions: [{ key: 'keelson.dev/spot', operator: 'In', values: ['true'] }] } },
      ],
    },
  });
  expect(spec).not.toHaveProperty('nodeSelector');
  expect(JSON.stringify(spec['affinity'])).not.toContain('"requiredDuringScheduling');
});

test('the worker of the reference platform runs on compute nodes in production, spot allowed', async () => {
  const worker = async (name: string): Promise<PodSpec> =>
    podOf((await referenceManifests(name)).filter(({ bundle }) => bundle === 'services/worker')).spec;

  expect(await worker('production')).toMatchObject({
    nodeSelector: { 'keelson.dev/node-group': 'compute' },
    tolerations: [{ ...ofGroup, value: 'compute' }, ofSpot],
  });
  expect(await worker('dev')).not.toHaveProperty('nodeSelector');
});

test('a lost zone takes one replica of three in production: pods must be spread there, elsewhere they should', async () => {
  const spread = async (name: string): Promise<unknown> => {
    const api = (await referenceManifests(name)).filter(({ bundle }) => bundle === 'services/api');
    return podOf(api).spec['topologySpreadConstraints'];
  };
  expect(await spread('production')).toMatchObject([{ whenUnsatisfiable: 'DoNotSchedule' }]);
  expect(await spread('staging')).toMatchObject([{ whenUnsatisfiable: 'ScheduleAnyway' }]);
});

test('the tier of a service decides which gives way when nodes are short', async () => {
  expect(podOf(await renderShop({ tier: 'background' })).spec.priorityClassName).toBe('shop-background');
});

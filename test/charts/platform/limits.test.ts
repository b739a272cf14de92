import { compareQuantities, sumQuantities } from '../../../lib/kubernetes';
import type { Environment } from '../../../lib/spec';
import { peakDemand } from '../../../lib/spec/demand';
import { referenceEnvironment } from '../../reference-platform';
import { httpService, sidecar, sized } from '../../lib/spec/demand/services';
import { renderOne } from './render';

type Quantities = Record<string, string>;

interface ContainerLimits {
  readonly type: string;
  readonly default: Quantities;
  readonly defaultRequest: Quantities;
  readonly min: Quantities;
  readonly max: Quantities;
}

const environments = ['dev', 'staging', 'production'] as const;
const withServices = (services: Environment['services']): Environment => ({ ...referenceEnvironment('dev'), services });

const quotaOf = async (environment: Environment): Promise<Quantities> =>
  ((await renderOne('limits', 'ResourceQuota', environment))['spec'] as { hard: Quantities }).hard;

const limitsOf = async (environment: Environment): Promise<ContainerLimits> =>
  ((await renderOne('limits', 'LimitRange', environment))['spec'] as { limits: [ContainerLimits] }).limits[0];

const fits = (need: string, limit: string | undefined): boolean => compareQuantities(need, limit ?? '0') <= 0;

test.each(environments)(
  'the quota of %s admits all services at their peak and one pod of the default size',
  async (name) => {
    const hard = await quotaOf(referenceEnvironment(name));
    const { pods, requests, limits, storage, persistentVolumeClaims } = peakDemand(referenceEnvironment(name));
    const needs: readonly (readonly [string, string])[] = [
      ['pods', `${pods + 1}`],
      ['requests.cpu', sumQuantities([requests.cpu, '100m'])],
      ['requests.memory', sumQuantities([requests.memory, '128Mi'])],
      ['requests.ephemeral-storage', sumQuantities([requests.ephemeralStorage, '128Mi'])],
      ['limits.cpu', sumQuantities([limits.cpu ?? 'none', '500m'])],
      ['limits.memory', sumQuantities([limits.memory, '256Mi'])],
      ['limits.ephemeral-storage', sumQuantities([limits.ephemeralStorage, '512Mi'])],
      ['persistentvolumeclaims', `${persistentVolumeClaims}`],
      ['requests.storage', storage],
    ];
    expect(needs.filter(([resource, need]) => !fits(need, hard[resource]))).toEqual([]);
  },
);

test('the quota is a tenth above the peak, rounded up, and one pod of the default size', async () => {
  // 9 pods: 909m and 9Gi + 9Mi; a tenth more is 999.9m and 10147.5Mi
  expect(await quotaOf(withServices({ web: httpService({ resources: sized(101, 1025) }) }))).toEqual({
    pods: '11',
    'requests.cpu': '1100m',
    'requests.memory': '10276Mi',
    'requests.ephemeral-storage': '10276Mi',
    'limits.cpu': '1500m',
    'limits.memory': '10404Mi',
    'limits.ephemeral-storage': '10660Mi',
    persistentvolumeclaims: '0',
    'requests.storage': '0',
    'services.loadbalancers': '0',
    'services.nodeports': '0',
  });
});

test('no service gets a load balancer or a node port past the Ingresses', async () => {
  const none = { 'services.loadbalancers': '0', 'services.nodeports': '0' };
  expect(await quotaOf(referenceEnvironment('production'))).toMatchObject(none);
});

test('neither quota nor limits stop or throttle a service that has no CPU limit', async () => {
  const environment = withServices({ web: httpService(), free: httpService({ resources: sized(9000, 64, 'none') }) });
  expect(await quotaOf(environment)).not.toHaveProperty(['limits.cpu']);
  const limits = await limitsOf(environment);
  expect([limits.default, limits.max].filter((each) => 'cpu' in each)).toEqual([]);
  expect(limits.max).toHaveProperty('memory');
});

test.each(environments)('no container of %s is too small or too large for the limits', async (name) => {
  const { min, max } = await limitsOf(referenceEnvironment(name));
  const containers = Object.values(referenceEnvironment(name).services).flatMap((service) => [
    service,
    ...Object.values(service.sidecars),
    ...Object.values(service.initContainers),
    ...('migration' in service && service.migration ? [service.migration] : []),
  ]);
  const refused = containers.filter(
    ({ resources: { requests, limits } }) =>
      !fits(min['cpu'] ?? '', requests.cpu) ||
      !fits(min['memory'] ?? '', requests.memory) ||
      !fits(min['ephemeral-storage'] ?? '', requests.ephemeralStorage) ||
      !fits(limits.cpu, max['cpu']) ||
      !fits(limits.memory, max['memory']) ||
      !fits(limits.ephemeralStorage, max['ephemeral-storage']),
  );
  expect(refused).toEqual([]);
});

test('the limits make room for an unusually small and an unusually large container', async () => {
  const web = httpService({ resources: sized(6000, 8192), sidecars: { tiny: sidecar(sized(1, 4)) } });
  expect(await limitsOf(withServices({ web }))).toMatchObject({
    min: { cpu: '1m', memory: '4Mi', 'ephemeral-storage': '4Mi' },
    max: { cpu: '6', memory: '8Gi', 'ephemeral-storage': '8Gi' },
  });
});

test('a container that says nothing gets the defaults of the spec, within the limits', async () => {
  expect(await limitsOf(withServices({ web: httpService() }))).toEqual({
    type: 'Container',
    min: { cpu: '10m', memory: '16Mi', 'ephemeral-storage': '16Mi' },
    defaultRequest: { cpu: '100m', memory: '128Mi', 'ephemeral-storage': '128Mi' },
    default: { cpu: '500m', memory: '256Mi', 'ephemeral-storage': '512Mi' },
    max: { cpu: '500m', memory: '256Mi', 'ephemeral-storage': '512Mi' },
  });
});

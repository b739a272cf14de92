import fc from 'fast-check';
import { compareQuantities, multiplyQuantity, sumQuantities } from '../../../../lib/kubernetes';
import type { HttpService, Service } from '../../../../lib/spec';
import { containerRange, peakDemand } from '../../../../lib/spec/demand';
import {
  anyHttpService,
  cronService,
  httpService,
  initContainer,
  named,
  sidecar,
  sized,
  statefulService,
} from './services';

const resourceNames = ['cpu', 'memory', 'ephemeralStorage'] as const;

test('an environment without services needs nothing', () => {
  const nothing = { cpu: '0', memory: '0', ephemeralStorage: '0' };
  expect(peakDemand({ services: {} })).toEqual({
    pods: 0,
    requests: nothing,
    limits: nothing,
    persistentVolumeClaims: 0,
    storage: '0',
  });
});

test('the demand of an environment is that of all its pods', () => {
  const services = { web: httpService(), report: cronService({ resources: sized(1000, 1024) }) };
  const nineAndTwo = { cpu: '2900m', memory: '2624Mi', ephemeralStorage: '2624Mi' };
  expect(peakDemand({ services })).toMatchObject({ pods: 11, requests: nineAndTwo, limits: nineAndTwo });
});

test('one service without a CPU limit leaves the environment without one', () => {
  const services = { web: httpService(), free: httpService({ resources: sized(100, 64, 'none') }) };
  expect(peakDemand({ services }).limits).toMatchObject({ cpu: undefined, memory: '1152Mi' });
});

test('each replica of a stateful service claims each persistent volume, and scratch space claims none', () => {
  const volumes: Service['volumes'] = {
    data: { type: 'persistent', mountPath: '/data', size: '10Gi', storageClass: 'gp3' },
    log: { type: 'persistent', mountPath: '/log', size: '512Mi', storageClass: 'gp3' },
    cache: { type: 'scratch', mountPath: '/cache', sizeLimit: '1Gi' },
  };
  const services = { search: statefulService({ volumes, scaling: { replicas: 3 } }) };
  expect(peakDemand({ services })).toMatchObject({ persistentVolumeClaims: 6, storage: '32256Mi' });
});

const anyServices = fc.array(anyHttpService, { minLength: 1, maxLength: 4 });

/** All pods at maximum scale, no rollout: each with its container and its sidecars. */
function plainSum(services: readonly HttpService[], resource: (typeof resourceNames)[number]): string {
  const pods = services.map(({ resources, sidecars, scaling }) => {
    const containers = [resources, ...Object.values(sidecars).map((container) => container.resources)];
    return multiplyQuantity(sumQuantities(containers.map(({ requests }) => requests[resource])), scaling.maxReplicas);
  });
  return sumQuantities(pods);
}

test.each(resourceNames)('the peak of %s is never below what all replicas ask for', (resource) => {
  fc.assert(
    fc.property(anyServices, (services) => {
      const { requests } = peakDemand({ services: named(services) });
      expect(compareQuantities(requests[resource], plainSum(services, resource))).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('one replica more raises the peak of pods and of every resource', () => {
  fc.assert(
    fc.property(anyHttpService, (service) => {
      const more = { ...service, scaling: { ...service.scaling, maxReplicas: service.scaling.maxReplicas + 1 } };
      const [before, after] = [service, more].map((web) => peakDemand({ services: { web } }));
      expect(after?.pods).toBeGreaterThan(before?.pods ?? Infinity);
      for (const resource of resourceNames) {
        expect(compareQuantities(after?.requests[resource] ?? 0, before?.requests[resource] ?? 0)).toBe(1);
      }
    }),
  );
});

test('the range of containers has the smallest and the largest of all kinds of container', () => {
  const migration = { image: 'web', command: ['migrate'], env: {}, backoffLimit: 3, activeDeadlineSeconds: 900 };
  const web = httpService({
    sidecars: { proxy: sidecar(sized(5, 2048)) },
    initContainers: { setup: initContainer(sized(3000, 8)) },
    migration: { ...migration, resources: sized(100, 4096) },
  });
  expect(containerRange({ services: { web } })).toMatchObject({
    smallestRequests: { cpu: '5m', memory: '8Mi', ephemeralStorage: '8Mi' },
    largestLimits: { cpu: '3', memory: '4Gi', ephemeralStorage: '4Gi' },
  });
});

test('the range of containers is never narrower than the defaults of a container', () => {
  const { defaults, largestLimits, smallestRequests } = containerRange({ services: { web: httpService() } });
  expect(largestLimits).toEqual(defaults.limits);
  expect(smallestRequests).toMatchObject({ cpu: '100m', memory: '64Mi' });
});

test('a container without a CPU limit leaves the range and its defaults without one', () => {
  const { defaults, largestLimits } = containerRange({
    services: { web: httpService({ resources: sized(1, 1, 'none') }) },
  });
  expect([defaults.limits.cpu, largestLimits.cpu]).toEqual([undefined, undefined]);
});

import fc from 'fast-check';
import { milliUnits } from '../../../../lib/kubernetes';
import { podDemand } from '../../../../lib/spec/demand';
import { anyHttpService, httpService, initContainer, sidecar, sized } from './services';

const cpuOf = (changes: Parameters<typeof httpService>[0]): string => podDemand(httpService(changes)).requests.cpu;

test('a pod without other containers needs what its container needs', () => {
  const amounts = { cpu: '100m', memory: '64Mi', ephemeralStorage: '64Mi' };
  expect(podDemand(httpService())).toEqual({ requests: amounts, limits: amounts });
});

test('a sidecar needs its share beside the container', () => {
  expect(cpuOf({ sidecars: { proxy: sidecar(sized(30, 32)) } })).toBe('130m');
});

test('an init container is free where it needs less than what runs after it', () => {
  expect(cpuOf({ initContainers: { setup: initContainer(sized(90, 32)) } })).toBe('100m');
});

test('an init container that needs more than what runs after it counts instead, beside the sidecars', () => {
  const initContainers = { first: initContainer(sized(250, 32)), second: initContainer(sized(300, 32)) };
  expect(cpuOf({ initContainers, sidecars: { proxy: sidecar(sized(30, 32)) } })).toBe('330m');
});

test('each resource counts at its own moment', () => {
  const { requests } = podDemand(httpService({ initContainers: { setup: initContainer(sized(50, 512)) } }));
  expect(requests).toEqual({ cpu: '100m', memory: '512Mi', ephemeralStorage: '512Mi' });
});

test.each([
  ['its container', httpService({ resources: sized(100, 64, 'none') })],
  ['a sidecar', httpService({ sidecars: { proxy: sidecar(sized(30, 32, 'none')) } })],
  ['an init container', httpService({ initContainers: { setup: initContainer(sized(30, 32, 'none')) } })],
])('a pod has no CPU limit when %s has none, and keeps its other limits', (_, service) => {
  const { limits } = podDemand(service);
  expect(limits.cpu).toBeUndefined();
  expect(limits.memory).not.toBe('0');
});

/** PodRequests of k8s.io/component-helpers/resource/helpers.go, in millicores; sidecars come first among init containers. */
function asKubernetes({ resources, sidecars, initContainers }: ReturnType<typeof httpService>): bigint {
  const millis = ({ resources: { requests } }: { resources: typeof resources }): bigint =>
    milliUnits(requests.cpu) ?? 0n;
  const inits = [
    ...Object.values(sidecars).map((container) => ({ container, restarts: true })),
    ...Object.values(initContainers).map((container) => ({ container, restarts: false })),
  ];
  let requests = millis({ resources });
  let restartable = 0n;
  let largestInit = 0n;
  for (const { container, restarts } of inits) {
    let atThisMoment = millis(container);
    if (restarts) {
      requests += atThisMoment;
      restartable += atThisMoment;
      atThisMoment = restartable;
    } else {
      atThisMoment += restartable;
    }
    if (atThisMoment > largestInit) largestInit = atThisMoment;
  }
  return largestInit > requests ? largestInit : requests;
}

test('a pod needs what the scheduler of Kubernetes computes for it', () => {
  fc.assert(
    fc.property(anyHttpService, (service) => {
      expect(milliUnits(podDemand(service).requests.cpu)).toBe(asKubernetes(service));
    }),
  );
});

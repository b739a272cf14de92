import { allContainers, allPods, placesWhere, runningPods, type PlacedPod } from './all-pods';
import { selects, type Container, type Probe } from '../../objects';

const selectorOf = ({ object }: PlacedPod): unknown =>
  (object['spec'] as { selector: { matchLabels: unknown } }).selector.matchLabels;

test('every image is pinned by tag and digest, and pulled with the pod own rights', async () => {
  const pinned = /^[a-z0-9.-]+(\/[a-z0-9._-]+)+:\w[\w.-]{0,127}@sha256:[0-9a-f]{64}$/;
  const wrong = placesWhere(
    await allContainers(),
    ({ container: { image, imagePullPolicy } }) => !pinned.test(image) || imagePullPolicy !== 'Always',
  );
  expect(wrong).toEqual([]);
});

test('every port of a container has a name, and a number that needs no privileges', async () => {
  const wrong = placesWhere(await allContainers(), ({ container }) =>
    (container.ports ?? []).some(({ name, containerPort }) => name === undefined || containerPort < 1024),
  );
  expect(wrong).toEqual([]);
});

test('the names of ports and of containers are distinct within a pod', async () => {
  for (const { place, spec } of await allPods()) {
    const containers = [...spec.containers, ...(spec.initContainers ?? [])];
    const names = containers.map(({ name }) => name);
    const ports = containers.flatMap((container) => (container.ports ?? []).map(({ name }) => name));
    expect([place, new Set(names).size, new Set(ports).size]).toEqual([place, names.length, ports.length]);
  }
});

test('every service that runs has three probes, each on a port that its container declares and on no other host', async () => {
  const wrong = placesWhere(await runningPods(), ({ spec: { containers } }) =>
    containers.some((container) => probesOf(container).some((probe) => !isAnswered(container, probe))),
  );
  expect(wrong).toEqual([]);
});

test('readiness and liveness never ask the same question', async () => {
  const wrong = placesWhere(await runningPods(), ({ spec: { containers } }) =>
    containers.some(
      ({ readinessProbe, livenessProbe }) =>
        JSON.stringify(action(readinessProbe)) === JSON.stringify(action(livenessProbe)),
    ),
  );
  expect(wrong).toEqual([]);
});

test('pods of a service prefer different hosts', async () => {
  for (const pod of await runningPods()) {
    expect(pod.spec['affinity']).toMatchObject({
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          {
            weight: 100,
            podAffinityTerm: {
              topologyKey: 'kubernetes.io/hostname',
              labelSelector: { matchLabels: selectorOf(pod) },
            },
          },
        ],
      },
    });
    expect(JSON.stringify(pod.spec['affinity'])).not.toContain('"requiredDuringScheduling');
  }
});

test('pods of a service are spread over zones, and a drained zone does not count', async () => {
  for (const pod of await runningPods()) {
    expect(pod.spec['topologySpreadConstraints']).toEqual([
      expect.objectContaining({
        topologyKey: 'topology.kubernetes.io/zone',
        maxSkew: 1,
        nodeTaintsPolicy: 'Honor',
        nodeAffinityPolicy: 'Honor',
        labelSelector: { matchLabels: selectorOf(pod) },
      }),
    ]);
  }
});

test('a Deployment spreads each version by itself; a StatefulSet, whose pods have no such label, does not', async () => {
  for (const { place, object, spec } of await runningPods()) {
    const [constraint] = spec['topologySpreadConstraints'] as { matchLabelKeys?: string[] }[];
    const expected = object.kind === 'Deployment' ? ['pod-template-hash'] : undefined;
    expect([place, constraint?.matchLabelKeys]).toEqual([place, expected]);
  }
});

test('what ends by itself is neither spread nor kept apart', async () => {
  const ending = (await allPods()).filter(({ object }) => ['Job', 'CronJob'].includes(object.kind));
  expect(placesWhere(ending, isKeptApart)).toEqual([]);
});

test('a selector matches the pods of its own template', async () => {
  const wrong = placesWhere(await runningPods(), (pod) => !selects(selectorOf(pod) as Record<string, string>, pod));
  expect(wrong).toEqual([]);
});

test('no pod carries a label that cdk8s derives from a construct path', async () => {
  expect(placesWhere(await allPods(), (pod) => JSON.stringify(pod.object).includes('cdk8s.io/'))).toEqual([]);
});

function probesOf({ livenessProbe, readinessProbe, startupProbe }: Container): (Probe | undefined)[] {
  return [livenessProbe, readinessProbe, startupProbe];
}

function isAnswered({ ports = [] }: Container, probe: Probe | undefined): boolean {
  if (probe === undefined || probe.httpGet?.host !== undefined) return false;
  if (probe.exec !== undefined) return true;
  return ports.some(({ name }) => name === (probe.httpGet ?? probe.tcpSocket)?.port);
}

function action({ httpGet, tcpSocket, exec }: Probe = {}): unknown {
  return { httpGet, tcpSocket, exec };
}

/** Node affinity is no keeping apart: what may run on spot capacity prefers it. */
function isKeptApart({ spec }: PlacedPod): boolean {
  return 'topologySpreadConstraints' in spec || Object.hasOwn(Object(spec['affinity']), 'podAntiAffinity');
}

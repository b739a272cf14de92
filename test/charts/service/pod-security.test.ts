import { compareQuantities } from '../../../lib/kubernetes';
import { allContainers, allPods, placesWhere } from './all-pods';

interface EmptyDir {
  readonly sizeLimit?: string;
}

test('the promises below are checked on every kind of workload and container', async () => {
  const kinds = (await allPods()).map(({ object }) => object.kind);

  expect(new Set(kinds)).toEqual(new Set(['Deployment', 'StatefulSet', 'CronJob', 'Job']));
  expect(kinds.length).toBe(3 * 7 + 6); // six services and a migration in each environment
  expect((await allContainers()).length).toBe(kinds.length + 4); // an init container and three sidecars
});

test.each([
  ['runAsNonRoot', true],
  ['runAsUser', 10001],
  ['runAsGroup', 10001],
  ['privileged', false],
  ['allowPrivilegeEscalation', false],
  ['readOnlyRootFilesystem', true],
  ['capabilities', { drop: ['ALL'] }],
  ['seccompProfile', { type: 'RuntimeDefault' }],
])('every container says %s: %j', async (field, value) => {
  for (const { place, container } of await allContainers()) {
    expect([place, container.securityContext?.[field]]).toEqual([place, value]);
  }
});

test('every pod runs as the same unprivileged user, with its volumes in that group', async () => {
  for (const { place, spec } of await allPods()) {
    expect([place, spec.securityContext]).toEqual([
      place,
      {
        runAsNonRoot: true,
        runAsUser: 10001,
        runAsGroup: 10001,
        fsGroup: 10001,
        fsGroupChangePolicy: 'OnRootMismatch',
        seccompProfile: { type: 'RuntimeDefault' },
      },
    ]);
  }
});

test('no pod shares anything with its node', async () => {
  const hostFields = ['hostNetwork', 'hostPID', 'hostIPC', 'hostUsers', 'nodeName'];
  expect(placesWhere(await allPods(), ({ spec }) => hostFields.some((field) => field in spec))).toEqual([]);
  expect(
    placesWhere(await allContainers(), ({ container }) => (container.ports ?? []).some((port) => 'hostPort' in port)),
  ).toEqual([]);
});

test('every container can write to /tmp, an empty folder with a size limit', async () => {
  const wrong = placesWhere(await allContainers(), ({ container, pod }) => {
    const mount = container.volumeMounts?.find(({ mountPath }) => mountPath === '/tmp');
    const volume = pod.spec.volumes?.find(({ name }) => name === mount?.name);
    return (volume?.['emptyDir'] as EmptyDir | undefined)?.sizeLimit === undefined;
  });
  expect(wrong).toEqual([]);
});

test('every volume is of a type that Pod Security `restricted` allows, and every emptyDir has a size limit', async () => {
  const allowed = ['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'persistentVolumeClaim', 'projected'];
  const wrong = placesWhere(await allPods(), ({ spec }) =>
    (spec.volumes ?? []).some(({ name: _name, ...source }) => {
      const [type = '', ...others] = Object.keys(source);
      const unlimited = type === 'emptyDir' && (source['emptyDir'] as EmptyDir).sizeLimit === undefined;
      return others.length > 0 || ![...allowed, 'secret'].includes(type) || unlimited;
    }),
  );
  expect(wrong).toEqual([]);
});

test('every volume of a pod is mounted, and every mount has its volume or claim', async () => {
  for (const { place, object, spec } of await allPods()) {
    const { volumeClaimTemplates = [] } = object['spec'] as { volumeClaimTemplates?: { metadata: { name: string } }[] };
    const volumes = [...(spec.volumes ?? []), ...volumeClaimTemplates.map(({ metadata }) => metadata)];
    const mounts = [...spec.containers, ...(spec.initContainers ?? [])].flatMap(
      ({ volumeMounts = [] }) => volumeMounts,
    );
    const names = volumes.map(({ name }) => name);

    expect([place, new Set(mounts.map(({ name }) => name))]).toEqual([place, new Set(names)]);
    expect(names).toHaveLength(new Set(names).size);
  }
});

test('no pod and no ServiceAccount hands out a token of the API server', async () => {
  const wrong = placesWhere(await allPods(), ({ spec, manifests }) => {
    const account = manifests.find(
      ({ body }) => body.kind === 'ServiceAccount' && body.metadata.name === spec.serviceAccountName,
    );
    return spec.automountServiceAccountToken !== false || account?.body['automountServiceAccountToken'] !== false;
  });
  expect(wrong).toEqual([]);
});

test('every container requests CPU, memory and ephemeral storage, and limits memory and ephemeral storage', async () => {
  for (const { place, container } of await allContainers()) {
    const { requests = {}, limits = {} } = container.resources ?? {};
    expect([place, Object.keys(requests).sort()]).toEqual([place, ['cpu', 'ephemeral-storage', 'memory']]);
    expect([place, Object.keys(limits)]).toEqual([place, expect.arrayContaining(['ephemeral-storage', 'memory'])]);
    for (const [resource, limit] of Object.entries(limits)) {
      expect([place, resource, compareQuantities(requests[resource] ?? '', limit) <= 0]).toEqual([
        place,
        resource,
        true,
      ]);
    }
  }
});

test('every container limits its CPU but those whose service switches the limit off', async () => {
  const without = placesWhere(
    await allContainers(),
    ({ container }) => !('cpu' in (container.resources?.limits ?? {})),
  );
  expect(without).toEqual(['every-feature Deployment/shop shop']);
});

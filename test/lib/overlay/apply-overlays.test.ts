import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { crdSchemas, kindOrder } from '../../../lib/kubernetes';
import type { KubernetesObject } from '../../../lib/manifest';
import { applyOverlays, parseOverlay } from '../../../lib/overlay';
import { deployment, foreignManifest, manifest, overlay, place, thingDefinition } from './overlay-fixtures';

const target = { kind: 'Deployment' };

test('hands on the very manifest that no entry changes', () => {
  const [changed, kept] = [manifest(deployment('a')), manifest(deployment('b'))];
  const overlays = [parseOverlay({ patches: [{ target: { name: 'a' }, patch: { spec: { replicas: 5 } } }] }, place)];
  const { manifests } = applyOverlays([changed, kept], overlays);
  expect(manifests[1]).toBe(kept);
  expect(manifests[0]).toMatchObject({ bundle: 'services/api', construct: 'a', body: { spec: { replicas: 5 } } });
});

test('writes what it changes in canonical order, wherever a patch puts its keys', () => {
  const patch = { spec: { zeta: { b: 1, a: 2 }, alpha: 1 } };
  const { objects } = overlay([deployment()], { patches: [{ target, patch }] });
  expect(JSON.stringify(objects[0])).toMatch(/"spec":\{"alpha":1,"replicas":2,"template":.*"zeta":\{"a":2,"b":1\}\}/);
});

test('fails with place, object and field when a patch does not fit, and goes on', () => {
  const patches = [
    { target, jsonPatch: [{ op: 'replace' as const, path: '/spec/replica', value: 3 }] },
    { target, patch: { spec: { template: { spec: { containers: 'app' } } } } },
  ];
  expect(overlay([deployment()], { patches }).problems).toEqual([
    {
      code: 'OVERLAY_PATH_MISSING',
      severity: 'error',
      message: 'the object has nothing at "/spec/replica"',
      spec: 'environments.production.objects.patches[0]',
      object: 'Deployment/shop/api',
      field: 'spec.replica',
      found: 'a map with replicas, template',
      fix: 'did you mean "/spec/replicas"?',
    },
    {
      code: 'OVERLAY_SHAPE',
      severity: 'error',
      message: 'the patch has a plain value where the object has a list',
      spec: 'environments.production.objects.patches[1]',
      object: 'Deployment/shop/api',
      field: 'spec.template.spec.containers',
      found: '"app"',
      accepted: 'a list, or null to remove it',
    },
  ]);
});

test.each([
  ['a name', '/metadata/name', 'metadata.name'],
  ['a namespace', '/metadata/namespace', 'metadata.namespace'],
])('fails on a patch that gives one of our own objects %s', (_, path, field) => {
  const patches = [{ target, jsonPatch: [{ op: 'replace' as const, path, value: 'other' }] }];
  const { objects, problems } = overlay([deployment()], { patches });
  expect(problems).toMatchObject([{ code: 'OVERLAY_RENAMES', field, found: '"other"' }]);
  expect(objects).toEqual([deployment()]);
});

test('fails on a patch that takes away what makes an object', () => {
  const patches = [{ target, jsonPatch: [{ op: 'remove' as const, path: '/kind' }] }];
  expect(overlay([deployment()], { patches }).problems).toMatchObject([{ code: 'OVERLAY_NO_OBJECT' }]);
});

test('renames nothing of ours: what is for foreign manifests is told to have matched nothing', () => {
  const { objects, problems } = overlay([deployment()], { namePrefix: 'a-', configMaps: [{ name: 'x', data: {} }] });
  expect(objects).toEqual([deployment()]);
  expect(problems.map(({ code, spec }) => [code, spec])).toEqual([
    ['OVERLAY_UNMATCHED', 'environments.production.objects.configMaps[0]'],
    ['OVERLAY_UNMATCHED', 'environments.production.objects.namePrefix'],
  ]);
});

test('a generated ConfigMap is filed under its name without hash', () => {
  const overlays = [parseOverlay({ configMaps: [{ name: 'settings', data: { a: '1' } }] }, place)];
  const { manifests } = applyOverlays([foreignManifest(deployment())], overlays);
  expect(manifests[1]).toMatchObject({ stableName: 'settings', bundle: 'platform/80-vendor' });
  expect(manifests[1]?.body.metadata.name).toMatch(/^settings-[0-9a-z]{10}$/);
});

test('a generated ConfigMap has the sync wave of its kind, unless the entry says another', () => {
  const wave = 'argocd.argoproj.io/sync-wave';
  const waveOf = (annotations?: { readonly [key: string]: string }): unknown => {
    const configMaps = [{ name: 'settings', data: {}, ...(annotations && { annotations }) }];
    return overlay([deployment()], { configMaps }, { foreign: true }).objects[1]?.metadata.annotations?.[wave];
  };
  expect(waveOf()).toBe(String(kindOrder('ConfigMap').wave));
  expect(waveOf({ [wave]: '7' })).toBe('7');
});

describe('custom resources', () => {
  const crd: unknown = parse(readFileSync('imports/crds/rollouts-rollout.yaml', 'utf8'));
  const customKinds = crdSchemas([crd]);
  const rollout: KubernetesObject = { ...deployment(), apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout' };
  const containers = [{ name: 'proxy', image: 'envoy:1' }];
  const patches = [{ target: { kind: 'Rollout' }, patch: { spec: { template: { spec: { containers } } } } }];

  test('lists merge by the map keys of their CRD', () => {
    const [merged] = overlay([rollout], { patches }, { customKinds }).objects;
    expect(merged).toMatchObject({
      spec: { template: { spec: { containers: [...containers, { name: 'app', image: 'shop/api:1' }] } } },
    });
  });

  test('a patch that would throw elements away fails where there is no CRD, and says what to do', () => {
    const { objects, problems } = overlay([rollout], { patches });
    expect(objects).toEqual([rollout]);
    expect(problems).toMatchObject([
      {
        code: 'OVERLAY_LIST_KEYS_UNKNOWN',
        field: 'spec.template.spec.containers',
        fix: expect.stringContaining('imports/crds'),
      },
    ]);
  });

  test('a list of which nobody knows the keys is replaced when the patch says so', () => {
    const whole = [{ $patch: 'replace' }, ...containers];
    const patch = { spec: { template: { spec: { containers: whole } } } };
    const { objects, problems } = overlay([rollout], { patches: [{ target: { kind: 'Rollout' }, patch }] });
    expect(problems).toEqual([]);
    expect(objects[0]?.['spec']).toEqual({ replicas: 2, template: { spec: { containers } } });
  });

  test('a list of plain values is replaced, as kustomize does', () => {
    const texts = { ...rollout, spec: { texts: ['a', 'b'], maps: [] } };
    const change = { spec: { texts: ['c'], maps: [{ a: 1 }] } };
    const { objects, problems } = overlay([texts], { patches: [{ target: { kind: 'Rollout' }, patch: change }] });
    expect(problems).toEqual([]);
    expect(objects[0]?.['spec']).toEqual({ texts: ['c'], maps: [{ a: 1 }] });
  });

  test('lists merge by the map keys of a CRD that comes along in the bundle', () => {
    const thing = { apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: 'one' } };
    const old = {
      items: [
        { a: '1', b: 'q' },
        { a: '2', b: 'z' },
      ],
    };
    const changed = [{ a: '1', b: 'q', v: 9 }];
    const thingPatches = [{ target: { kind: 'Thing' }, patch: { spec: { items: changed } } }];
    const [, merged] = overlay([thingDefinition, { ...thing, spec: old }], { patches: thingPatches }).objects;
    expect(merged?.['spec']).toEqual({ items: [...changed, { a: '2', b: 'z' }] });
    const broken = { ...thingDefinition, spec: { group: 'example.com' } };
    const { problems } = overlay([broken, { ...thing, spec: old }], { patches: thingPatches });
    expect(problems).toMatchObject([{ code: 'OVERLAY_LIST_KEYS_UNKNOWN' }]);
  });

  test.each([
    ['ScaledObject', 'keda.sh/v1alpha1', { scaleTargetRef: { kind: 'Rollout', name: 'api' } }],
    ['VerticalPodAutoscaler', 'autoscaling.k8s.io/v1', { targetRef: { kind: 'Rollout', name: 'api' } }],
  ])('%s follows when its target is renamed, but only one of that kind', (kind, apiVersion, spec) => {
    const scaler: KubernetesObject = { apiVersion, kind, metadata: { name: 'scaler', namespace: 'shop' }, spec };
    const [, followed] = overlay([rollout, scaler], { nameSuffix: '-x' }, { foreign: true }).objects;
    expect(JSON.stringify(followed)).toContain('"name":"api-x"');
    const [, untouched] = overlay([deployment(), scaler], { nameSuffix: '-x' }, { foreign: true }).objects;
    expect(untouched?.['spec']).toEqual(spec);
  });
});

test('fails on several elements that a port could mean', () => {
  const ports = ['TCP', 'UDP'].map((protocol) => ({ port: 80, protocol }));
  const service = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'a' },
    spec: { ports: [{ port: 80, protocol: 'SCTP' }, ports[1]] },
  };
  const patches = [{ target: { kind: 'Service' }, patch: { spec: { ports: [{ port: 80, name: 'x' }] } } }];
  expect(overlay([service], { patches }).problems).toMatchObject([
    { code: 'OVERLAY_LIST_ELEMENT', message: 'several elements fit, say port and protocol', field: 'spec.ports' },
  ]);
});

test('a port without protocol is TCP', () => {
  const service = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'a' },
    spec: { ports: [{ port: 80, protocol: 'UDP' }, { port: 80 }] },
  };
  const patches = [
    { target: { kind: 'Service' }, patch: { spec: { ports: [{ port: 80, protocol: 'TCP', name: 'x' }] } } },
  ];
  expect(overlay([service], { patches }).objects).toMatchObject([
    {
      spec: {
        ports: [
          { port: 80, protocol: 'UDP' },
          { port: 80, protocol: 'TCP', name: 'x' },
        ],
      },
    },
  ]);
});

test('fails where a replacement leads into a text that is no JSON', () => {
  const config = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'c' },
    data: { 'a.json': '{"x":{"y":1}}', 'b.yaml': 'x: 1' },
  };
  const replace = (path: string): ReturnType<typeof overlay> =>
    overlay([config], {
      replacements: [{ sourceValue: 'z', targets: [{ select: { kind: 'ConfigMap' }, fieldPaths: [path] }] }],
    });
  expect(replace('data.b\\.yaml.x').problems).toMatchObject([{ code: 'OVERLAY_NOT_JSON' }]);
  expect(replace('data.a\\.json.x.y').objects).toMatchObject([{ data: { 'a.json': '{"x":{"y":"z"}}' } }]);
});

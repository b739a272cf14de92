import { addUsage, applyOverlays, judgeUsage, parseOverlay, type ObjectOverlay } from '../../../lib/overlay';
import type { Problem } from '../../../lib/problem';
import { deployment, manifest, overlay, place } from './overlay-fixtures';

const image = (name: string): ObjectOverlay => ({ images: [{ name, newTag: '2' }] });
const replicas = { spec: { replicas: 3 } };

test('fails on a patch whose target matches nothing and names the nearest object', () => {
  const { problems } = overlay([deployment('api')], {
    patches: [{ target: { kind: 'Deployment', name: 'apii' }, patch: replicas }],
  });
  expect(problems).toEqual([
    {
      code: 'OVERLAY_UNMATCHED',
      severity: 'error',
      message: 'this matches nothing in the whole environment',
      spec: 'environments.production.objects.patches[0]',
      found: 'no match for Deployment/apii',
      fix: 'did you mean Deployment/api?',
    },
  ]);
});

test('fails on a patch without target whose object is not there, and names the nearest', () => {
  const patch = { apiVersion: 'apps/v1', kind: 'Deploymnet', metadata: { name: 'api' }, ...replicas };
  expect(overlay([deployment('api')], { patches: [{ patch }] }).problems[0]).toMatchObject({
    code: 'OVERLAY_UNMATCHED',
    fix: 'did you mean Deployment/api?',
  });
});

test('fails on an entry of a component that matches nothing, and names its place', () => {
  expect(overlay([deployment()], { components: [image('shop/apo')] }).problems[0]).toMatchObject({
    code: 'OVERLAY_UNMATCHED',
    spec: 'environments.production.objects.components[0].images[0]',
    fix: 'did you mean shop/api?',
  });
});

test('fails on an image that nothing uses and names the nearest image', () => {
  expect(overlay([deployment()], image('shop/apo')).problems[0]).toMatchObject({
    spec: 'environments.production.objects.images[0]',
    found: 'no match for shop/apo',
    fix: 'did you mean shop/api?',
  });
});

test('names nothing when nothing is near', () => {
  expect(overlay([deployment()], image('quay.io/argoproj/argocd')).problems[0]).not.toHaveProperty('fix');
});

test('judges a whole environment: an entry may reach only one of its bundles', () => {
  const overlays = [parseOverlay(image('shop/api'), place)];
  const bundles = [[manifest(deployment('api'))], [manifest({ ...deployment('web'), kind: 'Service' })], []];
  const results = bundles.map((manifests) => applyOverlays(manifests, overlays));
  const usage = addUsage(results.map((result) => result.usage));
  expect(judgeUsage(overlays, { usage, manifests: () => [] })).toEqual([]);
  expect(usage).toEqual({ 'environments.production.objects.images[0]': { matched: 2, changed: 2 } });
});

test('an overlay that no bundle was rendered with is unmatched too', () => {
  const overlays = [parseOverlay(image('shop/api'), place)];
  expect(codes(judgeUsage(overlays, { usage: {}, manifests: () => [] }))).toEqual(['OVERLAY_UNMATCHED']);
});

test('fails when an entry matches another number than it expects', () => {
  const patches = [{ target: { kind: 'Deployment' }, patch: replicas, expect: 3 }];
  expect(overlay([deployment('a'), deployment('b')], { patches }).problems).toMatchObject([
    { code: 'OVERLAY_EXPECT', found: '2 matches', accepted: '3 matches' },
  ]);
});

test.each([
  ['as many matches as expected', 2, [deployment('a'), deployment('b')]],
  ['no match where none is expected', 0, []],
  ['no match where any number is fine', 'any', []],
  ['two matches where any number is fine', 'any', [deployment('a'), deployment('b')]],
] as const)('takes %s', (_, expect_, objects) => {
  const patches = [{ target: { kind: 'Deployment' }, patch: replicas, expect: expect_ }];
  expect(overlay(objects, { patches }).problems).toEqual([]);
});

test('fails on a match where none is expected', () => {
  const patches = [{ target: { kind: 'Deployment' }, patch: replicas, expect: 0 }];
  expect(codes(overlay([deployment()], { patches }).problems)).toEqual(['OVERLAY_EXPECT']);
});

test('counts the uses of an image, not the objects', () => {
  const containers = ['a', 'b'].map((name) => ({ name, image: 'shop/api:1' }));
  const object = deployment('api', { template: { spec: { containers } } });
  expect(overlay([object], { images: [{ name: 'shop/api', newTag: '2', expect: 2 }] }).problems).toEqual([]);
});

test('fails on an entry that changes nothing, but not when it changes one object of several', () => {
  const patches = [{ target: { kind: 'Deployment' }, patch: { spec: { replicas: 2 } } }];
  expect(overlay([deployment()], { patches }).problems).toMatchObject([
    { code: 'OVERLAY_NO_CHANGE', found: '1 matches, 0 changes' },
  ]);
  expect(overlay([deployment('a'), deployment('b', { replicas: 1 })], { patches }).problems).toEqual([]);
});

test('tells every entry that fails, not only the first', () => {
  const { problems } = overlay([deployment()], { ...image('a'), replicas: [{ name: 'nobody', count: 1 }] });
  expect(problems.map(({ spec }) => spec)).toEqual([
    'environments.production.objects.replicas[0]',
    'environments.production.objects.images[0]',
  ]);
});

test('shows file and line when they can be found', () => {
  const overlays = [parseOverlay(image('nobody'), place)];
  const locate = jest.fn(() => ({ file: 'environments/production.ts', line: 7 }));
  expect(judgeUsage(overlays, { usage: {}, manifests: () => [], locate })).toMatchObject([
    { file: 'environments/production.ts', line: 7 },
  ]);
  expect(locate).toHaveBeenCalledWith(['environments', 'production', 'objects', 'images', '0']);
});

function codes(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code }) => code);
}

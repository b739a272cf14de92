import type { ObjectOverlay } from '../../../lib/overlay';
import { explained, fieldOf, tinyContext, tinySource, trace } from './tiny-platform';

const deployment = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'shop' } };
const target = { kind: 'Deployment', name: 'shop' };
const main = 'spec.template.spec.containers[main]';
const limits = (memory: string): object => ({ name: 'main', resources: { limits: { memory } } });
const memoryPatch = { ...deployment, spec: { template: { spec: { containers: [limits('3Gi')] } } } };
const image = `111111111111.dkr.ecr.us-east-1.amazonaws.com/shop/shop`;
const replacement = {
  source: { kind: 'ConfigMap', name: 'shop', fieldPath: 'data.MODE' },
  targets: [{ select: target, fieldPaths: ['spec.template.spec.containers.[name=main].resources.limits.cpu'] }],
};

test.each<[string, ObjectOverlay, string, string, unknown, unknown]>([
  [
    'a strategic merge patch',
    { patches: [{ patch: memoryPatch }] },
    `${main}.resources.limits.memory`,
    'patches[0]',
    '1Gi',
    '3Gi',
  ],
  [
    'a JSON patch',
    { patches: [{ target, jsonPatch: [{ op: 'replace', path: '/spec/replicas', value: 8 }] }] },
    'spec.replicas',
    'patches[0]',
    5,
    8,
  ],
  ['a number of replicas', { replicas: [{ name: 'shop', count: 7 }] }, 'spec.replicas', 'replicas[0]', 5, 7],
  ['labels', { labels: [{ pairs: { team: 'a' } }] }, 'metadata.labels.team', 'labels[0]', undefined, 'a'],
  ['annotations', { annotations: { note: 'b' } }, 'metadata.annotations.note', 'annotations', undefined, 'b'],
  [
    'images',
    { images: [{ name: image, newName: 'other' }] },
    `${main}.image`,
    'images[0]',
    expect.stringContaining(image),
    expect.stringMatching(/^other:1.2.3@/),
  ],
  [
    'a replacement',
    { replacements: [replacement] },
    `${main}.resources.limits.cpu`,
    'replacements[0].targets[0]',
    '500m',
    'production',
  ],
])(
  'what %s made of a field is told, with the place of the entry',
  async (_, overlay, field, ...[place, before, after]) => {
    const answer = await explained({ objects: { production: overlay } }, 'Deployment', field);

    expect(answer.value).toEqual(after);
    expect(answer.overlays).toMatchObject([{ source: `environments.production.objects.${place}`, before, after }]);
    expect(answer.overlays[0]?.file).toMatch(/^environments\/production\/objects\//);
    expect(answer.chart).toEqual(before === undefined ? undefined : { value: before });
  },
);

test('entries of several layers are told from the last one to the first', async () => {
  const replicas = (count: number): ObjectOverlay => ({ replicas: [{ name: 'shop', count }] });
  const objects = { base: replicas(11), component: replicas(12), production: replicas(13) };
  const { overlays, chart } = await explained({ objects }, 'Deployment', 'spec.replicas');

  expect(overlays.map(({ source, before, after }) => [source, before, after])).toEqual([
    ['environments.production.objects.replicas[0]', 12, 13],
    ['components.calm.objects.replicas[0]', 11, 12],
    ['base.objects.replicas[0]', 5, 11],
  ]);
  expect(chart).toEqual({ value: 5 });
});

test('values of the spec that an overlay covers are told as covered', async () => {
  const objects = { production: { replicas: [{ name: 'shop', count: 7 }] } };
  const { spec } = await explained({ objects }, 'Deployment', 'spec.replicas');

  expect(spec[0]).toMatchObject({ path: 'services.shop.scaling.minReplicas', value: 5, reaches: false });
});

test('a value that a replacement copies goes back to the spec of the object that it is copied from', async () => {
  const { spec } = await explained(
    { objects: { base: { replacements: [replacement] } } },
    'Deployment',
    `${main}.resources.limits.cpu`,
  );

  expect(spec[0]).toMatchObject({ path: 'services.shop.env.MODE', value: 'production', reaches: true });
  expect(spec.at(-1)).toMatchObject({ path: 'services.shop.resources.limits.cpu', reaches: false });
});

test('an entry that leaves the field as it is is not told', async () => {
  const objects = { production: { annotations: { note: 'b' }, replicas: [{ name: 'shop', count: 7 }] } };
  const traced = await trace(tinyContext(tinySource({ objects })), 'Deployment');

  expect(fieldOf(traced, 'spec.replicas').overlays).toHaveLength(1);
  expect(fieldOf(traced, 'spec.template.spec.containers[0].name').overlays).toEqual([]);
});

test('a container that a patch puts in front does not make the others look like new', async () => {
  const first = { name: 'first', image: 'first:1' };
  const jsonPatch = [{ op: 'add' as const, path: '/spec/template/spec/containers/0', value: first }];
  const traced = await trace(
    tinyContext(tinySource({ objects: { production: { patches: [{ target, jsonPatch }] } } })),
    'Deployment',
  );
  const answer = fieldOf(traced, `${main}.image`);

  expect(answer.field).toBe('spec.template.spec.containers[1].image');
  expect(answer.overlays).toEqual([]);
  expect(answer.spec[0]?.path).toBe('images.shop.digest');
  expect(fieldOf(traced, 'spec.template.spec.containers[0].image')).toMatchObject({
    chart: undefined,
    overlays: [{ before: undefined, after: 'first:1' }],
    spec: [],
  });
});

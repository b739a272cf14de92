import type { FieldExplanation, LayerStep } from '../../../lib/explain';
import { explained, type TinyLayers } from './tiny-platform';

const main = 'spec.template.spec.containers[main]';

/** The chain of the closest value, the winner first. */
function chainOf({ spec: [closest] }: FieldExplanation): readonly [unknown, string][] {
  return (closest?.layers ?? []).map(({ value, layer }) => [value, layer]);
}

test('every layer that set a value is told, from the one that won to the default that the schema has', async () => {
  const answer = await explained({}, 'Deployment', 'spec.replicas');

  expect(answer).toMatchObject({ value: 5, overlays: [], chart: { value: 5 } });
  expect(answer.spec[0]).toMatchObject({ path: 'services.shop.scaling.minReplicas', value: 5, reaches: true });
  expect(chainOf(answer)).toEqual([
    [5, 'environment production'],
    [4, 'component calm, defaults for http'],
    [3, 'base'],
    [2, 'schema default'],
  ]);
});

test('every layer is told with its place, file and line', async () => {
  const { spec } = await explained({}, 'Deployment', 'spec.replicas');

  expect(spec[0]?.layers.map(({ source, file }) => [source, file])).toEqual([
    [
      'environments.production.values.services.shop.scaling.minReplicas',
      'environments/production/values/services/shop/scaling/minReplicas',
    ],
    [
      'components.calm.values.defaults.http.scaling.minReplicas',
      'components/calm/values/defaults/http/scaling/minReplicas',
    ],
    ['base.values.services.shop.scaling.minReplicas', 'base/values/services/shop/scaling/minReplicas'],
    [undefined, undefined],
  ]);
});

test.each<[string, string, string, string, [unknown, string][]]>([
  [
    'a default of the schema',
    'Deployment',
    `${main}.resources.limits.cpu`,
    'services.shop.resources.limits.cpu',
    [['500m', 'schema default']],
  ],
  [
    'defaults for all',
    'Deployment',
    'spec.template.spec.terminationGracePeriodSeconds',
    'services.shop.terminationGracePeriodSeconds',
    [
      [30, 'base, defaults for all'],
      [45, 'schema default'],
    ],
  ],
  [
    'defaults for a type',
    'ConfigMap',
    'data.MAXIMUM',
    'services.shop.scaling.maxReplicas',
    [
      [9, 'base, defaults for http'],
      [10, 'schema default'],
    ],
  ],
  ['a service in base', 'ConfigMap', 'data.COLOUR', 'services.shop.env.COLOUR', [['blue', 'base']]],
  [
    'a service in an environment',
    'ConfigMap',
    'data.MODE',
    'services.shop.env.MODE',
    [
      ['production', 'environment production'],
      ['base', 'base'],
    ],
  ],
  ['an image pin', 'Deployment', `${main}.image`, 'images.shop.digest', [[`sha256:${'a'.repeat(64)}`, 'image pins']]],
  ['the name of a service', 'Deployment', 'metadata.name', 'services.shop', [['shop', 'base']]],
])('a value that comes from %s says so', async (_, kind, field, ...[path, chain]) => {
  const answer = await explained({}, kind, field);

  expect(answer.spec[0]?.path).toBe(path);
  expect(chainOf(answer)).toEqual(chain);
});

test('everything that an image reference is made of is told, the pins with their lines', async () => {
  const { spec } = await explained({}, 'Deployment', `${main}.image`);

  expect(spec.map(({ path }) => path).sort()).toEqual(['images.shop.digest', 'images.shop.tag', 'project', 'registry']);
  expect(lineOf(spec.find(({ path }) => path === 'images.shop.tag')?.layers[0])).toEqual(['images.yaml', 2]);
  expect(lineOf(spec.find(({ path }) => path === 'images.shop.digest')?.layers[0])).toEqual(['images.yaml', 3]);
});

function lineOf(step: LayerStep | undefined): unknown[] {
  return [step?.file, step?.line];
}

test('a layer that takes a value away is told, and the default that comes back', async () => {
  const production = { services: { shop: { resources: null } } };
  const answer = await explained({ production }, 'Deployment', `${main}.resources.limits.memory`);

  expect(answer.value).toBe('256Mi');
  expect(chainOf(answer)).toEqual([
    [null, 'environment production'],
    ['1Gi', 'base'],
    ['256Mi', 'schema default'],
  ]);
  expect(answer.spec[0]?.layers[0]?.source).toBe('environments.production.values.services.shop.resources');
});

test('a field depends on the services beside it, too', async () => {
  const { spec } = await explained({ base: twoServices() }, 'ConfigMap', 'data.OTHERS');

  expect(spec[0]).toMatchObject({ path: 'services.cart', kind: 'key', value: 'cart', decides: 'value' });
});

function twoServices(): NonNullable<TinyLayers['base']> {
  const services = {
    shop: { type: 'http', ports: { http: 8080 } },
    cart: { type: 'http', ports: { http: 8080 }, image: 'shop' },
  } as const;
  return { services };
}

test('what the chart alone decides depends on nothing', async () => {
  expect(await explained({}, 'Deployment', `${main}.stdin`)).toMatchObject({
    value: false,
    overlays: [],
    chart: { value: false },
    spec: [],
  });
});

test('a block depends on everything that something within it depends on', async () => {
  const { value, spec } = await explained({}, 'ConfigMap', 'data');

  expect(value).toEqual({ COLOUR: 'blue', MAXIMUM: '9', MODE: 'production', OTHERS: '' });
  expect(spec.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['services.shop.env.MODE', 'services.shop.env.COLOUR', 'services.shop.scaling.maxReplicas']),
  );
});

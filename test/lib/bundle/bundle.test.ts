import { ApiObject, App, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { bundles } from '../../../charts';
import { extensions } from '../../../extensions';
import { defineBundle, defineForeignBundle, setStableName, stableNameOf } from '../../../lib/bundle';
import { referencePlatform } from '../../reference-platform';
import { everyFeature } from '../../every-feature';

class GreetingChart extends Chart {
  constructor(scope: Construct, inputs: { readonly greeting: string }) {
    super(scope, 'greeting');
    new ApiObject(this, 'map', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: inputs.greeting } });
  }
}

const greeting = defineBundle({
  name: 'greeting',
  inputs: () => ({ 'platform/70-greeting': { greeting: 'hello' } }),
  load: () => Promise.resolve(GreetingChart),
});

test('a family makes its chart from the data of a bundle', async () => {
  const app = new App();
  (await greeting.load()).build(app, { greeting: 'good-morning' });

  expect(app.charts[0]?.toJson()).toEqual([
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'good-morning' } },
  ]);
});

test('a chart is not loaded before it is rendered', () => {
  let isLoaded = false;
  const lazy = defineBundle({
    name: 'lazy',
    inputs: () => ({ 'platform/70-lazy': { greeting: 'hello' } }),
    load: () => {
      isLoaded = true;
      return Promise.resolve(GreetingChart);
    },
  });
  for (const environment of Object.values(referencePlatform().environments)) lazy.inputs(environment);
  expect(isLoaded).toBe(false);
});

test('a foreign bundle is told the version of the cluster that it is for', () => {
  const vendor = defineForeignBundle({
    name: 'vendor',
    inputs: ({ name }) => ({ 'platform/80-vendor': { files: [`vendor/${name}`] } }),
  });
  const { dev } = referencePlatform().environments;
  const kubernetesVersion = dev?.cluster.kubernetesVersion;
  expect(dev && vendor.inputs(dev)).toEqual({
    'platform/80-vendor': { files: ['vendor/dev'], kubernetesVersion },
  });
  expect(kubernetesVersion).toMatch(/^1\.\d+$/);
});

test('an object keeps the name of its file though its own name holds a hash', () => {
  const chart = new Chart(new App(), 'chart');
  const object = new ApiObject(chart, 'map', {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'env-1a2b3c4d' },
  });

  expect(stableNameOf(object)).toBeUndefined();
  setStableName(object, 'env');
  expect(stableNameOf(object)).toBe('env');
});

test('the stable name is a note for us: it is not written into the object', () => {
  const chart = new Chart(new App(), 'chart');
  const object = new ApiObject(chart, 'map', {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'env-1a2b3c4d' },
  });
  const before = JSON.stringify(object.toJson());
  setStableName(object, 'env');

  expect(JSON.stringify(object.toJson())).toBe(before);
});

test('what a bundle sees is plain data, which a worker or a cache can carry', () => {
  const environments = [
    ...Object.values(referencePlatform().environments),
    ...Object.values(everyFeature().environments),
  ];
  for (const environment of environments) {
    for (const family of [...bundles, ...extensions]) {
      for (const [path, inputs] of Object.entries(family.inputs(environment))) {
        expect([path, JSON.parse(JSON.stringify(inputs))]).toEqual([path, structuredClone(inputs)]);
      }
    }
  }
});

test('families have names of their own, and bundles say what is theirs in their path', () => {
  const families = [...bundles, ...extensions];
  expect(new Set(families.map(({ name }) => name)).size).toBe(families.length);

  for (const environment of Object.values(referencePlatform().environments)) {
    for (const path of families.flatMap((family) => Object.keys(family.inputs(environment)))) {
      expect(path).toMatch(/^(platform\/\d\d-[a-z-]+|services\/[a-z-]+)$/);
    }
  }
});

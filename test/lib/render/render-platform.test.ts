import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { bundles } from '../../../charts';
import { defineBundle, type Bundle } from '../../../lib/bundle';
import { diskCache, renderManifests, renderPlatform, type RenderedPlatform } from '../../../lib/render';
import { buildTree } from '../../../lib/tree';
import { projectKinds } from '../../custom-kinds';
import { referencePlatform } from '../../reference-platform';
import { smallPlatform } from '../../small-platform';

const http = { type: 'http', ports: { http: 8080 } } as const;
const shop = { api: http, web: { ...http, env: { GREETING: 'hello' } } };
const crds = projectKinds();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keelson-render-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly services?: Parameters<typeof smallPlatform>[0];
  readonly families?: readonly Bundle[];
  readonly code?: string;
  readonly isChecked?: boolean;
  readonly isWary?: boolean;
}

function render({ services = shop, families = bundles, code = 'code', isChecked, isWary = false }: Run = {}) {
  const cache = diskCache(folder, { isWary });
  return renderPlatform(smallPlatform(services), families, { crds, cache, code, isChecked });
}

const textsOf = ({ environments }: RenderedPlatform): ReadonlyMap<string, string> =>
  new Map(environments.flatMap(({ tree }) => [...tree.files].map(([path, { text }]) => [path, text()] as const)));

test('the files are those of the rendered objects', async () => {
  const platform = referencePlatform();
  const { environments } = await renderManifests(platform, bundles);
  const expected = environments.map(({ name, manifests }) => buildTree(name, manifests));
  const texts = textsOf(await renderPlatform(platform, bundles, { crds }));

  expect(texts.size).toBeGreaterThan(200);
  expect(texts).toEqual(new Map(expected.flatMap(({ files }) => [...files].map(([path, { text }]) => [path, text()]))));
});

test('what was rendered once comes from the cache, and no chart is loaded for it', async () => {
  const first = await render();
  const unloadable = bundles.map((family) => ({ ...family, load: () => Promise.reject(new Error('it was loaded')) }));
  const second = await render({ families: unloadable });

  expect([first.misses > 5, second.misses]).toEqual([true, 0]);
  expect(textsOf(second)).toEqual(textsOf(first));
  expect(second.environments.map((one) => one.bundles)).toEqual(first.environments.map((one) => one.bundles));
});

test('only bundles that see a change are rendered again', async () => {
  await render();
  const changed = await render({ services: { ...shop, web: { ...shop.web, env: { GREETING: 'goodbye' } } } });
  expect(changed.misses).toBe(1);
});

test('other code renders everything again, and so does leaving the rules out', async () => {
  const { misses } = await render();
  expect((await render({ code: 'other code' })).misses).toBe(misses);
  expect((await render({ isChecked: false })).misses).toBe(misses);
});

test('without the rules there are no findings and no facts', async () => {
  const { environments } = await render({ isChecked: false });
  const all = environments.flatMap((one) => one.bundles);
  expect(all.flatMap(({ findings, facts }) => [...findings, ...facts])).toEqual([]);
  expect(environments.flatMap((one) => one.facts().read('objects'))).toEqual([]);
});

test('damaged entries are rendered again', async () => {
  const first = await render();
  for (const entry of readdirSync(folder)) writeFileSync(join(folder, entry), 'damaged');
  const second = await render();

  expect(second.misses).toBe(first.misses);
  expect(textsOf(second)).toEqual(textsOf(first));
  expect((await render()).misses).toBe(0);
});

test('a run that comes back to an earlier state finds it as soon as one that changes nothing', async () => {
  await render();
  await render({ services: { ...shop, web: { ...shop.web, env: { GREETING: 'goodbye' } } } });
  await render(); // from the entries, and then it is what the last run used
  for (const entry of readdirSync(folder)) if (entry !== 'shelf') rmSync(join(folder, entry));
  expect((await render()).misses).toBe(0);
});

class TwinChart extends Chart {
  constructor(scope: Construct) {
    super(scope, 'twin');
    for (const id of ['one', 'other']) {
      new ApiObject(this, id, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'same', namespace: 'shop' } });
    }
  }
}

test('a bundle that makes an object twice is a problem of each environment, and is not kept', async () => {
  const twins = defineBundle({
    name: 'twins',
    inputs: () => ({ 'platform/70-twins': {} }),
    load: () => Promise.resolve(TwinChart),
  });
  const rendering = render({ families: [twins] });

  await expect(rendering).rejects.toMatchObject({
    problems: [{ code: 'DUPLICATE_OBJECT', spec: 'production', object: 'ConfigMap/shop/same' }],
  });
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ['a Set', new Set(['a']), 'a Set at hosts'],
  ['a function', () => 1, 'a function at hosts'],
  ['a Date', new Date(0), 'a Date at hosts'],
  ['no number', Number.NaN, 'NaN at hosts'],
  ['a bigint', 1n, 'a bigint at hosts'],
  ['nothing in a list', [undefined], 'undefined at hosts.0'],
  ['a list in itself', listInItself(), 'a value that holds itself at hosts.0'],
  ['a list without end', endless(), 'more than 100 levels at hosts.0.0.0.0.0.0.0'],
])('inputs that hold %s are refused: the cache could not tell them apart', async (_, hosts, found) => {
  const odd = defineBundle<object>({
    name: 'odd',
    inputs: () => ({ 'platform/70-odd': { hosts } }),
    load: () => Promise.resolve(TwinChart),
  });
  await expect(render({ families: [odd] })).rejects.toMatchObject({
    problems: [{ code: 'INPUTS_NOT_PLAIN', spec: 'production', found }],
  });
});

class EmptyChart extends Chart {
  constructor(scope: Construct) {
    super(scope, 'empty');
  }
}

test('inputs that turn into what JSON prints alike are refused, though the cache has that bundle', async () => {
  const asking = (hosts: unknown): ReturnType<typeof render> =>
    render({
      families: [
        defineBundle<object>({
          name: 'odd',
          inputs: () => ({ 'platform/70-odd': { hosts } }),
          load: () => Promise.resolve(EmptyChart),
        }),
      ],
    });
  await asking(null);
  expect((await asking(null)).misses).toBe(0);
  await expect(asking(Number.NaN)).rejects.toMatchObject({ problems: [{ code: 'INPUTS_NOT_PLAIN' }] });
  await asking([null]);
  await expect(asking([undefined])).rejects.toMatchObject({ problems: [{ code: 'INPUTS_NOT_PLAIN' }] });
  const day = new Date(0);
  await asking(day.toISOString());
  await expect(asking(day)).rejects.toMatchObject({ problems: [{ code: 'INPUTS_NOT_PLAIN' }] });
});

test('a chart cannot change its inputs, in whatever thread it is', async () => {
  class GreedyChart extends Chart {
    constructor(scope: Construct, inputs: { names: string[] }) {
      super(scope, 'greedy');
      inputs.names.push('more');
    }
  }
  const greedy = defineBundle<{ names: string[] }>({
    name: 'greedy',
    inputs: () => ({ 'platform/70-greedy': { names: [] } }),
    load: () => Promise.resolve(GreedyChart),
  });
  await expect(render({ families: [greedy] })).rejects.toMatchObject({
    message: expect.stringMatching(/^rendering production\/platform\/70-greedy \(family "greedy"\) failed: /),
    cause: expect.any(TypeError),
  });
});

test('progress is told of what is rendered, and of nothing that the cache has', async () => {
  const cache = diskCache(folder);
  const told: [number, number][] = [];
  const onProgress = (done: number, all: number): void => void told.push([done, all]);
  const { misses } = await renderPlatform(smallPlatform(shop), bundles, { crds, cache, onProgress });
  await renderPlatform(smallPlatform(shop), bundles, { crds, cache, onProgress });

  expect(told).toEqual(Array.from({ length: misses }, (_, index) => [index + 1, misses]));
});

function endless(): unknown[] {
  return Array.from({ length: 20_000 }).reduce<unknown[]>((inner) => [inner], []);
}

function listInItself(): unknown[] {
  const list: unknown[] = [];
  list.push(list);
  return list;
}

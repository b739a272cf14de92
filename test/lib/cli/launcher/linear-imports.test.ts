import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { OnLoadArgs, OnLoadResult, PluginBuild } from 'esbuild';
import { linearImports, withLinearCopies } from '../../../../lib/cli/launcher/program/linear-imports';
import { everyFeature } from '../../../every-feature';
import { objectsOf } from '../../render/json/stock';

type ToJson = (props: unknown) => unknown;

const file = require.resolve('cdk8s-plus-28/lib/imports/k8s.js');
const source = readFileSync(file, 'utf8');

/** What a module exports, from its text. */
function evaluated(text: string): { readonly [name: string]: ToJson } {
  const module = { exports: {} };
  const run = compileFunction(text, ['require', 'module', 'exports']) as (...args: unknown[]) => void;
  run(createRequire(file), module, module.exports);
  return module.exports;
}

test('every class of cdk8s-plus-28 is made quick', () => {
  expect(withLinearCopies(source)).not.toContain('Object.entries(result).reduce');
  expect(withLinearCopies(source).split('keelson_withoutUndefined(result)')).toHaveLength(441);
});

test('every class of imports/ is made quick', () => {
  const folder = join(__dirname, '../../../../imports');
  const modules = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  for (const name of modules) {
    const quick = withLinearCopies(readFileSync(join(folder, name), 'utf8'));
    expect(quick).toContain('keelson_withoutUndefined(result)');
    expect(quick).not.toContain('Object.entries(result).reduce');
  }
  expect(modules.length).toBeGreaterThan(2);
});

test('a quick class writes what the class of cdk8s-plus-28 writes', async () => {
  const quick = evaluated(withLinearCopies(source));
  const stock: { readonly [name: string]: unknown } = { ...k8s };
  const objects = (await objectsOf(everyFeature())).filter(
    ({ constructor }) => stock[nameOf(constructor)] !== undefined,
  );
  for (const object of objects) {
    const props: unknown = ApiObject.prototype.toJson.call(object); // what the class is given
    const [ours, theirs] = [quick, stock].map((module) => module[nameOf(object.constructor)] as ToJson);
    expect(ours?.(props)).toStrictEqual(theirs?.(props)); // also with none that is undefined
  }
  expect(objects.length).toBeGreaterThan(20);
});

function nameOf({ name }: { readonly name: string }): string {
  return `toJson_${name}Props`;
}

test('another text is left as it is', () => {
  const text = 'return Object.entries(result).reduce((r, i) => i[1] === undefined ? r : ({ ...r, [i[0]]: i[1] }), {});';
  expect(withLinearCopies(text)).toBe(text);
});

test.each([
  ['/shop/imports/keda.sh.ts', true],
  ['/shop/node_modules/cdk8s-plus-28/lib/imports/k8s.js', true],
  ['C:\\shop\\imports\\k8s.ts', true],
  ['/shop/imports/crds/keda.yaml', false],
  ['/shop/charts/shop.ts', false],
])('whether esbuild reads %s through it: %s', (path, isRead) => {
  expect(registered().filter.test(path)).toBe(isRead);
});

test.each([
  [file, 'js'],
  [join(__dirname, '../../../../imports/keda.sh.ts'), 'ts'],
])('esbuild is given the quick text of such a file: %#', async (path, loader) => {
  const contents = withLinearCopies(readFileSync(path, 'utf8'));
  expect(await registered().load(path)).toEqual({ contents, loader });
});

interface Registered {
  readonly filter: RegExp;
  readonly load: (path: string) => Promise<OnLoadResult | null | undefined>;
}

/** What the plugin asks esbuild for. */
function registered(): Registered {
  const found: Registered[] = [];
  const build: Pick<PluginBuild, 'onLoad'> = {
    onLoad: ({ filter }, load) => {
      found.push({ filter, load: async (path) => load({ path } as OnLoadArgs) });
    },
  };
  void linearImports.setup(build as PluginBuild);
  const [only] = found;
  if (only === undefined) throw new Error('the plugin reads no file');
  return only;
}

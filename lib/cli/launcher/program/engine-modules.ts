import { relative, sep } from 'node:path';
import type { Plugin } from 'esbuild';

const namespace = 'keelson-engine';
const isBeingResolved = Symbol('resolved by the plugin itself');

/**
 * Takes what lies in the engine's folders out of a bundle: it asks `engine.cjs` beside it instead, which is bundled apart
 * because it is large and changes seldom.
 *
 * @param root folder of the package, without links
 * @param folders of the engine, relative to it
 * @param used gets the modules that are asked for, relative to the package
 */
export function engineModules(root: string, folders: readonly string[], used: Set<string>): Plugin {
  return {
    name: namespace,
    setup(build): void {
      build.onResolve({ filter: /^(\.{1,2})?\// }, async ({ path, resolveDir, kind, importer, pluginData }) => {
        if (pluginData === isBeingResolved || resolveDir === '') return undefined;
        const resolved = await build.resolve(path, { resolveDir, kind, importer, pluginData: isBeingResolved });
        const module = relative(root, resolved.path).split(sep).join('/');
        if (resolved.errors.length > 0 || !folders.some((folder) => module.startsWith(`${folder}/`))) return undefined;
        used.add(module);
        return { path: module, namespace };
      });
      build.onResolve({ filter: /^\.\/engine\.cjs$/, namespace }, ({ path }) => ({ path, external: true }));
      build.onLoad({ filter: /.*/, namespace }, ({ path }) => ({
        contents: `module.exports = require('./engine.cjs')[${JSON.stringify(path)}]();`,
      }));
    },
  };
}

/** Source of the engine's bundle: each module, loaded when it is asked for. */
export function engineSource(modules: readonly string[]): string {
  const lines = modules.map(
    (module) => `  ${JSON.stringify(module)}: () => require(${JSON.stringify(`./${module}`)}),`,
  );
  return `module.exports = {\n${lines.join('\n')}\n};\n`;
}

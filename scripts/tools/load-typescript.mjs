import { transformSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * Loads a TypeScript file and what it imports, each file where it stands (so `__dirname` is its folder), without a build.
 *
 * @param {string} file absolute path
 * @returns its exports
 */
export function loadTypeScript(file) {
  process.setSourceMapsEnabled(true);
  require.extensions['.ts'] ??= (module, path) => {
    const options = { loader: 'ts', format: 'cjs', target: 'node20', sourcefile: path, sourcemap: 'inline' };
    module._compile(transformSync(readFileSync(path, 'utf8'), options).code, path);
  };
  return require(file);
}

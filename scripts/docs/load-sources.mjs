import { buildSync } from 'esbuild';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../..');

/**
 * Runs TypeScript of the project: esbuild compiles it, Node alone reads none.
 * @param {string} source exports what is wanted, from paths relative to the project
 */
export function loadSources(source) {
  const { outputFiles } = buildSync({
    stdin: { contents: source, resolveDir: project, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    write: false,
  });
  const module = { exports: {} };
  const run = new Function('module', 'exports', 'require', outputFiles[0].text);
  run(module, module.exports, createRequire(import.meta.url));
  return module.exports;
}

import { buildSync } from 'esbuild';
import Module, { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Compiles a program with what it imports of ours, and loads it. Packages are left as they are. Nothing is written, so
 * any number of runs at once do not meet.
 *
 * @param {string} program relative to this folder, such as `bin/app.ts`
 * @returns its exports
 */
export function load(program) {
  const source = join(import.meta.dirname, program);
  const path = source.replace(/\.ts$/, '.cjs');
  const { outputFiles } = buildSync({
    entryPoints: [source],
    outfile: path,
    write: false,
    bundle: true,
    platform: 'node',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  process.setSourceMapsEnabled(true);
  const module = new Module(path);
  module.filename = path;
  const require = createRequire(path);
  // clients of AWS take half a second to load, and only what speaks to AWS uses one
  module.require = (id) => (id.startsWith('@aws-sdk/') ? lazily(() => require(id)) : require(id));
  module._compile(outputFiles[0].text, path);
  return module.exports;
}

/**
 * A package that is loaded when something of it is used.
 *
 * @param {() => object} load
 */
function lazily(load) {
  return new Proxy({}, { get: (_, name) => load()[name] });
}

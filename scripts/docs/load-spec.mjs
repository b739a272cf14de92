import { buildSync } from 'esbuild';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../..');

/** What the tables are made from, by file and export; esbuild compiles it, Node alone reads no TypeScript. */
const source = `
  export { serviceSchema } from './lib/spec/service/service-schema';
  export { environmentSchema } from './lib/spec/environment/environment-schema';
  export { imagePin } from './lib/spec/images/pin';
  export { describeSchema } from './lib/spec/resolve/describe-schema';
  export { quantity } from './lib/spec/schema/fields';
  export { absolutePath, dnsLabel, environmentVariable, hostName, portName } from './lib/kubernetes';
`;

/** The schemas of the spec, and the words that its problems use. */
export function loadSpec() {
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

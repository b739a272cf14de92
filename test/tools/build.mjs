// Builds the tools that tests run, those that are missing: `node test/tools/build.mjs`, or some by name.
import { join } from 'node:path';
import { loadTypeScript } from '../../scripts/tools/load-typescript.mjs';

const { buildTools } = loadTypeScript(join(import.meta.dirname, 'build-tools.ts'));
process.exitCode = await buildTools(process.argv.slice(2), console.log);

// Compiles the app and runs it: what `cdk` calls. Packages stay outside the bundle.
import { buildSync } from 'esbuild';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const folder = import.meta.dirname;
const outfile = join(folder, '.keelson', 'app.cjs');
buildSync({
  entryPoints: [join(folder, 'bin', 'app.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
process.setSourceMapsEnabled(true); // findings name the line of the construct
createRequire(import.meta.url)(outfile);

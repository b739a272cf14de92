// Compiles the check of an upgrade and runs it: `node infra/check-upgrade.mjs --deployed FOLDER`.
import { buildSync } from 'esbuild';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const folder = import.meta.dirname;
const outfile = join(folder, '.keelson', 'check-upgrade.cjs');
buildSync({
  entryPoints: [join(folder, 'bin', 'check-upgrade.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
process.setSourceMapsEnabled(true);
const { checkUpgrade } = createRequire(import.meta.url)(outfile);
process.exitCode = checkUpgrade(process.argv.slice(2), (line) => console.log(line));

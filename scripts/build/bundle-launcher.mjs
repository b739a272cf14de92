import { build } from 'esbuild';
import { join } from 'node:path';
import { loadTypeScript } from '../tools/load-typescript.mjs';

/**
 * The launcher, which bin/keelson loads.
 *
 * @param {string} root absolute path of the package
 * @param {string} output absolute path of `build/`
 */
export async function bundleLauncher(root, output) {
  const { buildOptions } = loadTypeScript(join(root, 'lib/cli/launcher/program/build-options.ts'));
  await build({
    ...buildOptions,
    absWorkingDir: root,
    entryPoints: ['lib/cli/launcher/index.ts'],
    outfile: join(output, 'launcher.cjs'),
    sourcemap: false, // nobody but its authors would read it, and each run would load it
    write: true,
  });
}

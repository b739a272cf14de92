import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { replaceFile } from '../../files';
import { buildOptions } from './build-options';
import { linearImports } from './linear-imports';

/** The library that charts spend most of their time in: its generated classes copy each object many times. */
const library = 'cdk8s-plus-28';

/** Bundled apart, beside the engine: it is large, and a run that renders nothing does not load it. */
export const libraryFile = `${library}.cjs`;

/** What the library shares with charts; a second copy of these would not know the objects of the first. */
const shared = ['cdk8s', 'constructs'];

/** Has a bundle take the library from the file beside it. */
export const quickLibrary: Plugin = {
  name: 'quick-library',
  setup(build): void {
    build.onResolve({ filter: new RegExp(`^${library}$`) }, () => ({ path: `./${libraryFile}`, external: true }));
  },
};

/** Bundles the library, with copies in linear time. */
export async function buildQuickLibrary(root: string, folder: string): Promise<void> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    ...buildOptions,
    absWorkingDir: root,
    stdin: { contents: `module.exports = require('${library}');`, resolveDir: root },
    outfile: join(folder, libraryFile),
    packages: 'bundle',
    external: shared,
    plugins: [linearImports],
    sourcemap: false, // as the library itself
  });
  for (const { path, contents } of outputFiles) replaceFile(path, contents);
}

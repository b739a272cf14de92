import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { replaceFile, statesOf } from '../../files';
import { buildOptions } from './build-options';
import { engineSource } from './engine-modules';
import { linearImports } from './linear-imports';
import { digestOf, writeOrigin, type Origin } from './origin';
import { buildQuickLibrary, quickLibrary } from './quick-library';

export interface EngineBuild {
  /** Folder of the package. */
  readonly root: string;
  /** Absolute path of the bundle. */
  readonly bundle: string;
  /** Modules to offer, relative to the package. */
  readonly modules: readonly string[];
  readonly maker: string;
}

/**
 * Packages that stay outside: those that a user's sources or other packages load too, and those that are large and seldom
 * needed. All others are bundled, which halves the time of loading them.
 */
const sharedPackages = ['cdk8s', 'constructs', 'yaml', 'typescript', 'esbuild'];

/** Bundles the engine: `lib/`, `charts/` and `imports/` as far as a project asks for them, and packages with them. */
export async function buildEngine({ root, bundle, modules, maker }: EngineBuild): Promise<Origin> {
  const started = Date.now();
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    ...buildOptions,
    absWorkingDir: root,
    stdin: { contents: engineSource(modules), resolveDir: root, sourcefile: 'engine.js' },
    outfile: bundle,
    packages: 'bundle',
    external: sharedPackages,
    plugins: [quickLibrary, linearImports],
  });
  mkdirSync(dirname(bundle), { recursive: true });
  await buildQuickLibrary(root, dirname(bundle));
  for (const { path, contents } of outputFiles) replaceFile(path, contents);

  const sources = [
    ...Object.keys(metafile.inputs).filter((path) => path !== 'engine.js' && !path.includes('node_modules/')),
    'tsconfig.json',
    'package.json',
  ];
  const code = outputFiles.filter(({ path }) => !path.endsWith('.map'));
  return writeOrigin(bundle, {
    digest: digestOf(code.map(({ contents }) => contents)),
    sources: statesOf(root, sources, started),
    modules,
    maker,
  });
}

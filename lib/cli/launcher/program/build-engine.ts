import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { replaceFile } from '../../files';
import { statesOf } from '../../files';
import { buildOptions } from './build-options';
import { engineSource } from './engine-modules';
import { digestOf, writeOrigin, type Origin } from './origin';

export interface EngineBuild {
  /** Folder of the package. */
  readonly root: string;
  /** Absolute path of the bundle. */
  readonly bundle: string;
  /** Modules to offer, relative to the package. */
  readonly modules: readonly string[];
  readonly maker: string;
}

/** Bundles the engine: `lib/`, `charts/` and `imports/` as far as a project asks for them. */
export async function buildEngine({ root, bundle, modules, maker }: EngineBuild): Promise<Origin> {
  const started = Date.now();
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    ...buildOptions,
    absWorkingDir: root,
    stdin: { contents: engineSource(modules), resolveDir: root, sourcefile: 'engine.js' },
    outfile: bundle,
  });
  mkdirSync(dirname(bundle), { recursive: true });
  for (const { path, contents } of outputFiles) replaceFile(path, contents);

  const sources = [
    ...Object.keys(metafile.inputs).filter((path) => path !== 'engine.js'),
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

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Metafile } from 'esbuild';
import { replaceFile, statesOf } from '../../files';
import { buildOptions } from './build-options';
import { engineModules } from './engine-modules';
import { writeOrigin, type Origin } from './origin';
import { quickLibrary } from './quick-library';

export interface MainBuild {
  /** The user's folder. */
  readonly folder: string;
  /** Such as `main.ts`. */
  readonly entry: string;
  /** Absolute path of the bundle. */
  readonly bundle: string;
  /** Folder of the package, without links. */
  readonly root: string;
  /** Folders of the package that the engine's bundle has. */
  readonly engineFolders: readonly string[];
  readonly maker: string;
}

/**
 * Bundles what the user wrote, without the engine.
 *
 * @throws esbuild's failure, with all errors in the sources
 */
export async function buildMain({ folder, entry, bundle, root, engineFolders, maker }: MainBuild): Promise<Origin> {
  const started = Date.now();
  const used = new Set<string>();
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    ...buildOptions,
    absWorkingDir: folder,
    entryPoints: [entry],
    outfile: bundle,
    // the published engine is not beside this bundle
    plugins: engineFolders.length === 0 ? [] : [engineModules(root, engineFolders, used), quickLibrary],
  });
  mkdirSync(dirname(bundle), { recursive: true });
  for (const { path, contents } of outputFiles) replaceFile(path, contents);

  const files = Object.keys(metafile.inputs).filter((path) => !path.startsWith('keelson-engine:'));
  return writeOrigin(bundle, {
    digest: codeDigest(folder, [...codeAmong(metafile, entry), ...settings]),
    sources: statesOf(folder, [...files, ...settings], started),
    modules: [...used].sort(),
    maker,
  });
}

/** What esbuild reads besides sources: it says how TypeScript is compiled. */
const settings = ['tsconfig.json', 'package.json'];

/**
 * The sources that have a part in rendering: all but those that only the description of the platform needs. What
 * `environments/` says reaches a bundle as its inputs, so a change there concerns only the bundles whose inputs change. A
 * family of bundles that is written there is code.
 */
function codeAmong({ inputs }: Metafile, entry: string): readonly string[] {
  const code = new Set<string>();
  const visit = (path: string): void => {
    if (code.has(path) || !Object.hasOwn(inputs, path)) return;
    code.add(path);
    for (const { path: imported } of inputs[path]?.imports ?? []) {
      if (path !== entry || !imported.startsWith('environments/') || !isData(inputs, imported)) visit(imported);
    }
  };
  visit(entry);
  return [...code].filter((path) => !path.startsWith('keelson-engine:')).sort();
}

/** What data may import of the engine, bundled apart or published. */
const dataRooms = /^keelson(-engine:lib)?\/(spec|overlay)(\/|$)/;

/** Whether a source and all that it imports only describes: what may hold a chart has a part in rendering, wherever it lies. */
function isData(inputs: Metafile['inputs'], path: string, seen = new Set<string>()): boolean {
  if (dataRooms.test(path) || seen.has(path)) return true;
  seen.add(path);
  const imports = inputs[path]?.imports;
  return (
    path.startsWith('environments/') && imports !== undefined && imports.every((one) => isData(inputs, one.path, seen))
  );
}

function codeDigest(folder: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    const file = resolve(folder, path);
    const content = existsSync(file) ? readFileSync(file) : '';
    hash.update(`${path} ${content.length} `).update(content);
  }
  return hash.digest('hex');
}

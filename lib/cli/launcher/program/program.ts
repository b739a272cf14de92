import { join } from 'node:path';
import { version as esbuildVersion } from 'esbuild/package.json';
import { statesOf } from '../../files';
import { definitionFiles, definitionsFolder } from '../../crds/definition-files';
import { launcherFile, type LauncherPackage } from '../launcher-package';
import { buildMain } from './build-main';
import { buildInThread } from './build-in-thread';
import { currentEngine, publishedBundle, publishedEngine, type Engine } from './engine';
import { currentOrigin, digestOf, lastModules, type Origin } from './origin';
import { packagesState } from './packages-state';

/** A program that is ready to be loaded. */
export interface Program {
  /** Its source, such as `main.ts`. */
  readonly entry: string;
  /** Absolute path of its bundle. */
  readonly main: string;
  /** Of all code that has a part in rendering, versions of libraries included. */
  readonly code: string;
  /** Names the state of all sources, the user's data among them. */
  readonly state: string;
  /** What it asks for everything that is not the user's. */
  readonly engine: Engine;
  /** Names the state of the installed packages. */
  readonly packages: string;
  /** Files that its bundle was made from, relative to the user's folder. */
  readonly sources: readonly string[];
  /** Folder of what is kept between runs, absolute; none where a published package runs outside of a project. */
  readonly kept?: string;
}

/** What to bundle. */
export interface ProgramSource {
  /** Folder that the program belongs to. */
  readonly folder: string;
  /** Its entry, such as `main.ts`, relative to the folder. */
  readonly entry: string;
  /** Folder of the bundles, relative to the folder. */
  readonly output: string;
}

/** What of the package's sources goes into the engine's bundle. */
const engineFolders = ['lib', 'charts', 'imports'];

/** Takes the engine that the program will most likely ask for, and its modules, while the program is bundled. */
export type Meanwhile = (engine: string, modules: readonly string[]) => void;

/**
 * The program of a project as its sources are now: bundled again where one of them changed.
 *
 * @param meanwhile default: nothing is done while it is bundled
 * @throws esbuild's failure, with all errors in the sources
 */
export function currentProgram(project: string, own: LauncherPackage, meanwhile?: Meanwhile): Promise<Program> {
  return bundledProgram({ folder: project, entry: 'main.ts', output: '.keelson/program' }, own, meanwhile);
}

/** As `currentProgram`, for any entry. */
export async function bundledProgram(
  source: ProgramSource,
  own: LauncherPackage,
  meanwhile?: Meanwhile,
): Promise<Program> {
  const { folder, entry, output } = source;
  const { root, isPublished } = own;
  const maker = `3 ${esbuildVersion}`;
  const bundle = join(folder, output, 'main.cjs');
  const engineBundle = isPublished ? join(root, publishedBundle) : join(folder, output, 'engine.cjs');
  const known = isPublished ? undefined : currentOrigin(root, engineBundle, maker);
  const build = { folder, entry, bundle, root, engineFolders: isPublished ? [] : engineFolders, maker };
  const bundled = (): Promise<Origin> => {
    if (meanwhile === undefined || !(isPublished || known)) return buildMain(build);
    const building = buildInThread(join(root, launcherFile), build);
    meanwhile(engineBundle, lastModules(bundle));
    return building;
  };
  const main = currentOrigin(folder, bundle, maker) ?? (await bundled());
  const engine = isPublished
    ? publishedEngine(root)
    : await currentEngine({ root, bundle: engineBundle, modules: main.modules, maker }, known);
  const packages = packagesState([folder, root]);
  const code = [main.digest, engine.digest, packages, definitionsState(root, folder), process.version];
  return {
    entry,
    main: bundle,
    code: digestOf(code),
    state: digestOf([...code, JSON.stringify(main.sources)]),
    engine,
    packages,
    sources: Object.keys(main.sources),
    kept: join(folder, '.keelson'),
  };
}

/** The record of a run names the definitions of its project only; those of the package are part of the program. */
function definitionsState(root: string, folder: string): string {
  if (root === folder) return '';
  const files = definitionFiles(root).map((name) => `${definitionsFolder}/${name}`);
  return JSON.stringify(statesOf(root, files, Infinity));
}

import { existsSync, statSync, watch as watchFolder, type FSWatcher } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { takePrograms, type Rerun } from '../take-program';
import { definitionsFolder } from '../crds/definition-files';
import { isBuildFailure } from './is-build-failure';
import type { LauncherPackage } from './launcher-package';
import { loadProgram } from './program/load-program';
import { currentProgram, type Program } from './program/program';
import { reportBrokenProgram, reportBrokenSources, reportUnusableState } from './report-failure';

/** An editor saves a file in several steps, and several files at once. */
const restMs = 30;

/** Runs a command again whenever a file that it was made from is saved; modules that did not change stay loaded. */
export async function watch(project: string, own: LauncherPackage): Promise<never> {
  const changes = folderChanges();
  const argv = process.argv.slice(2).filter((word) => word !== '--watch');
  let loaded: Loaded | undefined;
  let folders = firstFolders(project);
  for (;;) {
    const begun = performance.now();
    changes.watch(folders); // first: what is saved from here on counts
    try {
      const program = await currentProgram(project, own);
      folders = new Set([...firstFolders(project), ...foldersOf(project, program)]);
      changes.watch(folders);
      loaded = await load(program, loaded);
      const elapsed = (): number => performance.now() - begun;
      await loaded.rerun({ argv, elapsed });
    } catch (error) {
      if (isBuildFailure(error)) reportBrokenSources(error.errors);
      else if (reportUnusableState(error) === undefined) reportBrokenProgram('main.ts', error);
      loaded = undefined;
    }
    process.stderr.write('watching; save a file to run again, Ctrl-C ends\n\n');
    await changes.next();
  }
}

interface Loaded {
  readonly program: Program;
  readonly rerun: Rerun;
}

/** The program as it is now; its part that did not change is not loaded again. */
async function load(program: Program, loaded: Loaded | undefined): Promise<Loaded> {
  const { main, engine, state, packages } = program;
  const before = loaded?.program;
  if (loaded !== undefined && before?.state === state) return loaded;
  if (before?.packages !== packages) forget('');
  if (before?.engine.digest !== engine.digest) forget(`${dirname(engine.bundle)}${sep}`);
  delete require.cache[main];
  const rerun = await new Promise<Rerun>((taken) => {
    takePrograms(taken);
    loadProgram(program);
  });
  return { program, rerun };
}

/** What is there before anything is bundled: the folder of the project, and where its data lies. */
function firstFolders(project: string): ReadonlySet<string> {
  const below = ['', 'environments', 'environments/images', 'environments/components', 'extensions', definitionsFolder];
  return new Set(below.map((folder) => resolve(project, folder)));
}

/** Modules whose path begins like this are loaded anew. */
function forget(beginning: string): void {
  for (const file of Object.keys(require.cache)) if (file.startsWith(beginning)) delete require.cache[file];
}

function foldersOf(project: string, { sources, engine }: Program): ReadonlySet<string> {
  const own = [...sources, 'environments/images/x', `${definitionsFolder}/x`];
  const files = [
    ...own.map((path) => resolve(project, path)),
    ...engine.sources.map((path) => resolve(engine.root, path)),
  ];
  return new Set(files.filter((file) => !file.includes('/node_modules/')).map((file) => dirname(file)));
}

interface FolderChanges {
  /** Watches these folders from now on, and no others. */
  watch(folders: ReadonlySet<string>): void;
  /** Ends with the first change since the last one. */
  next(): Promise<void>;
}

function folderChanges(): FolderChanges {
  let watchers: readonly FSWatcher[] = [];
  let isChanged = false;
  let wake = (): void => undefined;
  const onChange = (): void => {
    isChanged = true;
    wake();
  };
  return {
    watch(folders) {
      const former = watchers; // all anew: the watcher of a folder that was deleted and made again is deaf
      watchers = [...folders].flatMap((folder) => watcherOf(folder, onChange));
      for (const watcher of former) watcher.close();
    },
    async next() {
      if (!isChanged) await new Promise<void>((resolveNext) => (wake = resolveNext));
      await sleep(restMs);
      isChanged = false;
    },
  };
}

/** None for a folder that is not there: the one around it tells when it comes. */
function watcherOf(folder: string, onChange: () => void): FSWatcher[] {
  if (!existsSync(folder)) return [];
  const onEvent = (_event: string, name: string | null): void => {
    if (name === null || !isFolder(join(folder, name))) onChange(); // a folder is no source: dist comes with the first run
  };
  // what becomes unreadable later is told by the run that reads it
  return [watchFolder(folder, onEvent).on('error', onChange)];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

import { watch as watchFolder, type FSWatcher } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { takePrograms, type Rerun } from '../take-program';
import { definitionsFolder } from '../crds/definition-files';
import { isBuildFailure } from './is-build-failure';
import type { LauncherPackage } from './launcher-package';
import { currentProgram, type Program } from './program/program';
import { reportBrokenSources } from './report-failure';

/** An editor saves a file in several steps, and several files at once. */
const restMs = 30;

/** Runs a command again whenever a file that it was made from is saved; modules that did not change stay loaded. */
export async function watch(project: string, own: LauncherPackage): Promise<never> {
  const changes = folderChanges();
  const argv = process.argv.slice(2).filter((word) => word !== '--watch');
  let loaded: Loaded | undefined;
  for (;;) {
    const begun = performance.now();
    try {
      const program = await currentProgram(project, own);
      loaded = await load(program, loaded);
      const { code, state, main: programFile } = program;
      const elapsed = (): number => performance.now() - begun;
      await loaded.rerun({ argv, code, state, programFile, elapsed });
      changes.watch(foldersOf(project, program));
    } catch (error) {
      if (!isBuildFailure(error)) throw error;
      reportBrokenSources(error.errors);
    }
    process.stderr.write('watching; save a file to run again, Ctrl-C ends\n\n');
    await changes.next();
  }
}

interface Loaded {
  readonly state: string;
  readonly engine: string;
  readonly rerun: Rerun;
}

/** The program as it is now; its part that did not change is not loaded again. */
async function load({ main, engine, state }: Program, loaded: Loaded | undefined): Promise<Loaded> {
  if (loaded?.state === state) return loaded;
  if (loaded?.engine !== engine.digest) forget(dirname(engine.bundle));
  delete require.cache[main];
  const rerun = await new Promise<Rerun>((taken) => {
    takePrograms(taken);
    createRequire(main)(main);
  });
  return { state, engine: engine.digest, rerun };
}

/** What was loaded from a folder is loaded anew. */
function forget(folder: string): void {
  for (const file of Object.keys(require.cache)) if (file.startsWith(`${folder}${sep}`)) delete require.cache[file];
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
  /** Watches these folders too. */
  watch(folders: ReadonlySet<string>): void;
  /** Ends with the first change since the last one. */
  next(): Promise<void>;
}

function folderChanges(): FolderChanges {
  const watchers = new Map<string, FSWatcher>();
  let isChanged = false;
  let wake = (): void => undefined;
  const onChange = (): void => {
    isChanged = true;
    wake();
  };
  return {
    watch(folders) {
      for (const folder of folders) {
        if (watchers.has(folder)) continue;
        try {
          watchers.set(folder, watchFolder(folder, onChange));
        } catch {
          // a folder that is not there yet; the one around it tells when it comes
        }
      }
    },
    async next() {
      if (!isChanged) await new Promise<void>((resolveNext) => (wake = resolveNext));
      await sleep(restMs);
      isChanged = false;
    },
  };
}

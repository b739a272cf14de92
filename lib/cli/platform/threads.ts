import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { diskCache, renderHere, renderInThreads, serveRenders, type RenderMisses } from '../../render';
import type { Session } from '../command';
import { readCustomKinds } from '../crds/read-custom-kinds';
import { programState } from '../files';
import { launcherFile } from '../launcher/launcher-package';
import type { Program } from '../program';
import { UsageError, usageProblem } from '../usage-error';

/** What a worker is told at its start. */
export interface RenderWorker {
  readonly keelsonRenders: {
    readonly project: string;
    readonly packageFolder: string;
    readonly cache: string;
    /** State of the program's files when they were loaded. */
    readonly state: string | undefined;
  };
}

type ThreadSession = Pick<Session, 'project' | 'packageFolder' | 'programFile' | 'env'>;

/** Bundles for which it pays to start one more thread: each loads the program anew. Measured with services of 8 objects. */
const bundlesPerThread = 150;

/** More threads than this wait for the disk and for each other. */
const mostThreads = 8;

/**
 * Renders in as many threads as pay for themselves, or as KEELSON_THREADS in the environment says.
 *
 * @param cache folder, shared by all threads
 * @param wanted see `wantedThreads`
 */
export function renderWithThreads(
  { project, packageFolder, programFile, env }: ThreadSession,
  cache: string,
  wanted: number | undefined,
): RenderMisses {
  const state = env['KEELSON_PROGRAM_STATE'];
  return (misses, options) => {
    const threads = threadsFor(misses.length, wanted);
    if (threads < 2 || programFile === undefined || packageFolder === undefined) return renderHere(misses, options);
    // a way to find lines does not travel to workers; it is there only when something is wrong, and then few are left
    if (options.locate !== undefined) return renderHere(misses, options);
    const data: RenderWorker = { keelsonRenders: { project, packageFolder, cache, state } };
    const rendered = renderInThreads({ file: join(packageFolder, launcherFile), data, threads })(misses, options);
    return rendered.catch((error: unknown) => {
      if (isSameProgram(programFile, state)) throw error;
      return renderHere(misses, { ...options, onDone: () => undefined }); // threads would load another program
    });
  };
}

/**
 * The number of threads that the user says, whatever they pay; undefined if nothing is said.
 *
 * @throws UsageError unless KEELSON_THREADS is a number from 1 to 99
 */
export function wantedThreads({ env }: Pick<Session, 'env'>): number | undefined {
  const wanted = env['KEELSON_THREADS'];
  if (wanted === undefined) return undefined;
  if (/^[1-9][0-9]?$/.test(wanted)) return Number(wanted);
  throw new UsageError([usageProblem(`KEELSON_THREADS is "${wanted}" in the environment`, 'a number from 1 to 99')]);
}

/** @param state when it was loaded; undefined where nobody says */
function isSameProgram(file: string | undefined, state: string | undefined): boolean {
  return state === undefined || state === programState(file);
}

function threadsFor(misses: number, wanted: number | undefined): number {
  if (wanted !== undefined) return Math.min(wanted, misses);
  return Math.min(Math.floor(misses / bundlesPerThread), availableParallelism(), mostThreads);
}

/** Whether a thread was started by `renderWithThreads`. */
export function isRenderWorker(data: unknown): data is RenderWorker {
  return typeof data === 'object' && data !== null && 'keelsonRenders' in data;
}

/**
 * Renders for the thread that started this one.
 *
 * @throws Error if the program was bundled anew in between: other code must not fill the cache under the old code's keys
 */
export function serveProgram(program: Program, { keelsonRenders }: RenderWorker, port: MessagePort): void {
  const { project, packageFolder, cache, state } = keelsonRenders;
  if (!isSameProgram(process.env['KEELSON_PROGRAM'], state)) {
    throw new Error('the program was bundled anew in between');
  }
  const crds = readCustomKinds(project, packageFolder);
  serveRenders(port, { families: program.bundles, crds, cache: diskCache(cache), project });
}

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
 */
export function renderWithThreads(
  { project, packageFolder, programFile, env }: ThreadSession,
  cache: string,
): RenderMisses {
  const state = env['KEELSON_PROGRAM_STATE'];
  return (misses, options) => {
    const threads = threadsFor(misses.length, env['KEELSON_THREADS']);
    if (threads < 2 || programFile === undefined || packageFolder === undefined) return renderHere(misses, options);
    // a way to find lines does not travel to workers; it is there only when something is wrong, and then few are left
    if (options.locate !== undefined) return renderHere(misses, options);
    const data: RenderWorker = { keelsonRenders: { project, packageFolder, cache, state } };
    return renderInThreads({ file: join(packageFolder, launcherFile), data, threads })(misses, options);
  };
}

/**
 * @param wanted what the user says: a number of threads, whatever they pay
 * @throws UsageError unless that is a number from 1 to 99
 */
function threadsFor(misses: number, wanted: string | undefined): number {
  if (wanted !== undefined) {
    if (/^[1-9][0-9]?$/.test(wanted)) return Math.min(Number(wanted), misses);
    throw new UsageError([usageProblem(`KEELSON_THREADS is "${wanted}" in the environment`, 'a number from 1 to 99')]);
  }
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
  if (state !== undefined && state !== programState(process.env['KEELSON_PROGRAM'])) {
    throw new Error('a source changed while the platform was rendered: run it again');
  }
  const crds = readCustomKinds(project, packageFolder);
  serveRenders(port, { families: program.bundles, crds, cache: diskCache(cache), project });
}

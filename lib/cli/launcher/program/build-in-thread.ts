import { Worker, type MessagePort } from 'node:worker_threads';
import { buildMain, type MainBuild } from './build-main';
import type { Origin } from './origin';

/** What the thread answers: errors lose all but their message and stack on the way, so their fields travel beside. */
type Answer = { readonly origin: Origin } | { readonly message: string; readonly fields: object };

/**
 * Bundles what the user wrote in a thread, so that this one can load the engine meanwhile.
 *
 * @param file that the thread loads; it ends in `serveBuild`
 * @throws esbuild's failure, with all errors in the sources; the file system's
 */
export function buildInThread(file: string, build: MainBuild): Promise<Origin> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: { keelsonBuilds: build } });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`a thread that bundles ended by itself, with exit code ${code}`)));
    worker.on('message', (answer: Answer) => {
      if ('origin' in answer) resolve(answer.origin);
      else reject(Object.assign(new Error(answer.message), answer.fields));
    });
  });
}

/** What a thread was started to bundle. */
export function isToBuild(data: unknown): data is { readonly keelsonBuilds: MainBuild } {
  return typeof data === 'object' && data !== null && 'keelsonBuilds' in data;
}

/** Bundles, for the thread that started this one. */
export async function serveBuild(
  { keelsonBuilds }: { readonly keelsonBuilds: MainBuild },
  port: MessagePort,
): Promise<void> {
  const answer = (message: Answer): void => port.postMessage(message);
  try {
    answer({ origin: await buildMain(keelsonBuilds) });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    answer({ message: error.message, fields: { ...error, stack: error.stack } });
  }
}

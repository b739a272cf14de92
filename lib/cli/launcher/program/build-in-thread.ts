import { Worker, type MessagePort } from 'node:worker_threads';
import { isBuildFailure } from '../is-build-failure';
import { buildMain, type MainBuild } from './build-main';
import type { Origin } from './origin';

/** What the thread answers: failures of esbuild lose their lists on the way if they travel as errors. */
type Answer =
  | { readonly origin: Origin }
  | { readonly failure: { readonly message: string; readonly errors: unknown; readonly warnings: unknown } }
  | { readonly bug: unknown };

/**
 * Bundles what the user wrote in a thread, so that this one can load the engine meanwhile.
 *
 * @param file that the thread loads; it ends in `serveBuild`
 * @throws esbuild's failure, with all errors in the sources
 */
export function buildInThread(file: string, build: MainBuild): Promise<Origin> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: { keelsonBuilds: build } });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`a thread that bundles ended by itself, with exit code ${code}`)));
    worker.on('message', (answer: Answer) => {
      if ('origin' in answer) resolve(answer.origin);
      else if ('bug' in answer) reject(answer.bug instanceof Error ? answer.bug : new Error(String(answer.bug)));
      else reject(Object.assign(new Error(answer.failure.message), answer.failure));
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
    if (!isBuildFailure(error)) return answer({ bug: error });
    const { message, errors, warnings } = error;
    answer({ failure: { message, errors, warnings } });
  }
}

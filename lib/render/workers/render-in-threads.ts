import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { batchesOf, type Batch } from '../batches';
import { missRenderer, type MissOptions, type MissResult, type RenderMisses } from '../render-misses';
import { sentBatch, type Answer } from './messages';

export interface ThreadOptions {
  /** File that a worker loads; it ends in `serveRenders`. */
  readonly file: string;
  /** What the file finds as `workerData`. */
  readonly data: unknown;
  /** Number of threads, this one included. */
  readonly threads: number;
}

/** Batches that a worker has ahead, so that it never waits for this thread, which is busy with one of its own. */
const ahead = 2;

/** Renders in several threads: this one, and workers beside it. The results are the same whatever their number. */
export function renderInThreads({ file, data, threads }: ThreadOptions): RenderMisses {
  return async (misses, options) => {
    const batches = batchesOf(misses);
    const results = new Array<MissResult>(misses.length);
    const take = (first: number, batch: readonly MissResult[]): void => {
      for (const [index, result] of batch.entries()) {
        results[first + index] = result;
        options.onDone();
      }
    };
    const workers: Worker[] = [];
    try {
      while (workers.length < threads - 1) workers.push(new Worker(file, { workerData: data }));
      const theirs = workers.map((worker) => feed(worker, batches, { ...options, take }));
      await Promise.all([...theirs, workHere(batches, { ...options, take })]);
    } finally {
      batches.length = 0; // should one thread have failed, the others stop too
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
    return results;
  };
}

type Take = (first: number, results: readonly MissResult[]) => void;

/** Gives a worker batches until there are none left. */
function feed(
  worker: Worker,
  batches: Batch[],
  { families, take }: Pick<MissOptions, 'families'> & { readonly take: Take },
): Promise<void> {
  return new Promise((resolve, reject) => {
    let open = 0;
    const send = (): void => {
      const batch = batches.shift();
      if (batch === undefined) return;
      open += 1;
      worker.postMessage(sentBatch(batch, families));
    };
    worker.on('error', reject);
    worker.on('messageerror', reject);
    worker.on('exit', (code) => reject(new Error(`a thread that renders ended by itself, with exit code ${code}`)));
    worker.on('message', (answer: Answer) => {
      if ('bug' in answer) return reject(bugOf(answer.bug));
      open -= 1;
      take(answer.first, answer.results);
      send();
      if (open === 0) resolve();
    });
    for (let count = 0; count < ahead; count += 1) send();
    if (open === 0) resolve();
  });
}

/** The error of another thread: it is told as if it were one of this. */
function bugOf(text: string): Error {
  const bug = new Error(/^(?:Error: )?(.*)/.exec(text)?.[1]);
  bug.stack = text;
  return bug;
}

/** Takes batches as workers do, and lets their messages in between. */
async function workHere(batches: Batch[], { take, ...options }: MissOptions & { readonly take: Take }): Promise<void> {
  const render = missRenderer(options);
  for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
    take(batch.first, await render(batch.bundles));
    await setImmediate();
  }
}

import { inspect } from 'node:util';
import type { MessagePort } from 'node:worker_threads';
import { missRenderer, type MissOptions } from '../render-misses';
import { receivedBundles, type Answer, type SentBatch } from './messages';

/** Renders in a worker what comes over the port, until the worker is ended. */
export function serveRenders(port: MessagePort, options: Omit<MissOptions, 'onDone'>): void {
  const render = missRenderer(options);
  const answer = (message: Answer): void => port.postMessage(message);
  let work = Promise.resolve();
  port.on('message', (batch: SentBatch) => {
    work = work
      .then(async () => {
        const results = await render(receivedBundles(batch, options.families));
        answer({ first: batch.first, results });
      })
      .catch((bug: unknown) => answer({ bug: inspect(bug) }));
  });
}

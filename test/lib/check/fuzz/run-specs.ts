import { build } from 'esbuild';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Report, Runs, Seen, Task } from './task';

const project = join(__dirname, '../../../..');
const program = join(project, '.keelson/fuzz/check-specs.cjs');

/**
 * Tries generated specs in a worker: outside of jest's sandbox they take half the time, and one that never ends can be
 * stopped.
 *
 * @param secondsEach within which a spec must be done
 * @throws Error with the seed and the smallest spec that fails
 */
export async function runSpecs(runs: Runs, secondsEach: number): Promise<Seen> {
  await build({
    entryPoints: [join(__dirname, 'check-specs.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    packages: 'external',
    sourcemap: 'inline',
  });
  const task: Task = { project, runs };
  const worker = new Worker(program, { workerData: task, execArgv: ['--enable-source-maps'] });
  return outcome(worker, secondsEach, runs.seed).finally(() => worker.terminate());
}

function outcome(worker: Worker, secondsEach: number, seed: number): Promise<Seen> {
  return new Promise((done, fail) => {
    let timer: NodeJS.Timeout | undefined;
    worker.on('error', fail);
    worker.on('exit', () => {
      clearTimeout(timer);
      fail(new Error('the worker ended before it was done'));
    });
    worker.on('message', (report: Report) => {
      clearTimeout(timer);
      if ('seen' in report) return done(report.seen);
      if ('failure' in report) return fail(new Error(report.failure));
      const late = `spec ${report.begins} of seed ${seed} had no end after ${secondsEach} s`;
      timer = setTimeout(() => fail(new Error(late)), secondsEach * 1000);
    });
  });
}

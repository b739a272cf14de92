import { parentPort, workerData } from 'node:worker_threads';
import { isRenderWorker, serveProgram } from './platform/threads';
import { processHost } from './process-host';
import type { Program } from './program';
import { runKeelson } from './run-keelson';
import { programTaker } from './take-program';

/**
 * Runs keelson in this process: reads its arguments, writes to its outputs and sets its exit code. In a worker that was
 * started to render, renders; where the launcher watches, the launcher runs it, again and again.
 *
 * @param program default: none, outside of a project
 */
export async function startKeelson(program?: Program): Promise<void> {
  if (parentPort !== null && program !== undefined && isRenderWorker(workerData)) {
    return serveProgram(program, workerData, parentPort);
  }
  const take = programTaker();
  if (take !== undefined && program !== undefined) {
    return take((host) => runKeelson(program, { ...processHost(), ...host }));
  }
  process.exitCode = await runKeelson(program, processHost());
}

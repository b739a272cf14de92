import { spawn } from 'node:child_process';
import { launcher, type Project } from '../bin/project';

/** How a run of `keelson synth` ended. */
export interface EndedSynth {
  readonly output: string;
  /** null if it was killed before its end. */
  readonly exitCode: number | null;
  /** From the start of the process to its end. */
  readonly milliseconds: number;
}

/**
 * Runs the launcher, as people do, with two threads that render.
 *
 * @param killAfter milliseconds; default: it may end
 */
export function runSynth({ folder }: Project, killAfter?: number): Promise<EndedSynth> {
  const { CDK8S_OUTDIR: _, ...env } = process.env;
  const begun = performance.now();
  const child = spawn(process.execPath, [launcher, 'synth'], {
    cwd: folder,
    env: { ...env, KEELSON_THREADS: '2' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => {
      clearTimeout(timer);
      resolve({ output, exitCode, milliseconds: performance.now() - begun });
    });
  });
}

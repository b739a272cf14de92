import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { isRunning } from './control-socket';
import { describeCluster } from './status';
import { logFile, readState } from './state';

/** Starts the cluster of an environment as a process of its own, and waits until it is ready. */
export async function up(environment: string): Promise<number> {
  const state = readState(environment);
  if (state === undefined || !(await isRunning(state.socket))) {
    const started = performance.now();
    if (!(await startProcess(environment))) {
      console.error(`the cluster of ${environment} did not start:\n${readFileSync(logFile(environment), 'utf8')}`);
      return 1;
    }
    console.log(`started in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
  console.log(describeCluster(environment));
  return 0;
}

async function startProcess(environment: string): Promise<boolean> {
  const log = openSync(logFile(environment), 'w');
  const script = process.argv[1] ?? '';
  const child = spawn(process.execPath, [script, 'serve', '--env', environment], {
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const isReady = await new Promise<boolean>((resolve) => {
    child.on('message', () => resolve(true)).on('exit', () => resolve(false));
  });
  if (child.connected) child.disconnect();
  child.unref();
  return isReady;
}

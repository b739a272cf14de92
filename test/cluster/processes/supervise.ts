import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A process of a cluster. */
export interface Command {
  /** What its log file is called by: `<name>.log` in the folder. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

/** Runs processes that end with the one that called `supervise`, however that one ends. */
export interface Supervisor {
  start(command: Command): void;
  /** Ends, with the end of its log, as soon as a process ends by itself. */
  readonly failure: Promise<Error>;
  /** Kills every process and removes the folder. */
  stop(): Promise<void>;
}

/** @param folder of the cluster, absolute; it is removed in the end */
export function supervise(folder: string): Supervisor {
  // a group of its own: Ctrl-C reaches only us, and everything in the group can be killed at once
  const child = spawn(process.execPath, [join(__dirname, 'supervisor.mjs'), folder], {
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'], // it must not keep an output of ours open
  });
  child.stdin.on('error', () => undefined); // it is told by `failure`
  const ended = once(child, 'close'); // all that it had to tell is read then
  let stopping = false;
  return {
    start: (command) => void child.stdin.write(`${JSON.stringify(command)}\n`),
    failure: new Promise((resolve) => {
      createInterface({ input: child.stdout }).on('line', (line) => resolve(failureOf(folder, line)));
      child.on('close', (code) => (stopping && code === 0) || resolve(failureOf(folder, died)));
    }),
    stop: async () => {
      stopping = true;
      child.stdin.end();
      await ended;
      killGroup(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const died = JSON.stringify({ name: 'supervisor', reason: 'it was killed' });

function failureOf(folder: string, report: string): Error {
  const { name, reason }: { name: string; reason: string } = JSON.parse(report);
  return new Error(`${name} ended by itself (${reason}); the end of its log:\n${endOfLog(folder, name)}`);
}

function endOfLog(folder: string, name: string): string {
  try {
    return readFileSync(join(folder, `${name}.log`), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(-15)
      .join('\n');
  } catch {
    return '(no log)';
  }
}

/** Whatever a killed supervisor has left. */
function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // the group is empty
  }
}

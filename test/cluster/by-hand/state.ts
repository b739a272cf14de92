import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldAt, textOf } from '../../../lib/manifest';

const folder = join(__dirname, '../../../.keelson/cluster');

/** A cluster that stays up by itself. */
export interface RunningCluster {
  readonly kubeconfig: string;
  /** Path of the socket by which it is told to end. */
  readonly socket: string;
}

/** Where the process of an environment's cluster writes what goes wrong. */
export function logFile(environment: string): string {
  mkdirSync(folder, { recursive: true });
  return join(folder, `${environment}.log`);
}

export function writeState(environment: string, state: RunningCluster): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(stateFile(environment), JSON.stringify(state));
}

/** Undefined if none was started. Whether it still runs, only its socket can tell. */
export function readState(environment: string): RunningCluster | undefined {
  try {
    const state: unknown = JSON.parse(readFileSync(stateFile(environment), 'utf8'));
    const [kubeconfig, socket] = [textOf(fieldAt(state, 'kubeconfig')), textOf(fieldAt(state, 'socket'))];
    return kubeconfig === undefined || socket === undefined ? undefined : { kubeconfig, socket };
  } catch {
    return undefined;
  }
}

export function removeState(environment: string): void {
  rmSync(stateFile(environment), { force: true });
}

function stateFile(environment: string): string {
  return join(folder, `${environment}.json`);
}

import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { isSystemError } from '../../problem';

/** The process that holds a lock. */
export interface LockOwner {
  readonly pid: number;
  /** Where the number of the process means something: the machine and, in a container, its own list of processes. */
  readonly host: string;
  /** When the process started, in the kernel's own words; empty where the system does not tell. */
  readonly started: string;
}

/** The process that asks. */
export function thisProcess(): LockOwner {
  return { pid: process.pid, host: thisHost(), started: startOf(process.pid) };
}

/** Whether an owner is on this host and runs no more; its number may belong to another process by now. */
export function isDead({ pid, host, started }: LockOwner): boolean {
  if (host !== thisHost()) return false;
  try {
    process.kill(pid, 0); // sends nothing, only asks
  } catch (error) {
    return isSystemError(error) && error.code === 'ESRCH';
  }
  return started !== '' && startOf(pid) !== started;
}

/** Whether an owner is on this host, so that it can be asked for. */
export function isHere({ host }: LockOwner): boolean {
  return host === thisHost();
}

function thisHost(): string {
  return `${hostname()} ${orEmpty(() => readlinkSync('/proc/self/ns/pid'))}`.trim();
}

/** Field 22 of `/proc/<pid>/stat` (proc_pid_stat(5)), counted from behind the name, which may hold spaces. */
function startOf(pid: number): string {
  const stat = orEmpty(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

/** What Linux tells and other systems do not. */
function orEmpty(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

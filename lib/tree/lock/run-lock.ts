import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isSystemError, orUndefined } from '../../problem';
import { isDead, isHere, thisProcess, type LockOwner } from './lock-owner';

const pollMs = 50;

/** An owner on another machine cannot be asked whether it lives; no run writes for so long. */
const longestRunMs = 10 * 60_000;

/** A lock is written at once after it was made; one that is still empty was made by a process that died in between. */
const longestBirthMs = 2000;

const free = 'free';

/**
 * Does some work while no other process does work under the same lock, waiting for those that came before. The lock of a
 * process that died is taken over.
 *
 * A lock is a folder with a file `<number>`. Whoever finds the highest one free, or its owner dead, makes the next, which
 * only one can; and it holds the lock if that is still the highest then. The highest file is never removed and never
 * comes back to life, so two can never think that they hold the lock. (Taking a dead owner's file away and making a new
 * one, as lock files usually do, lets two processes in that both saw the dead one.)
 *
 * @param folder made if it is missing; it stays, with one small file
 * @param onWait called once, if it has to wait for another process
 */
export async function withLock<Result>(
  folder: string,
  onWait: (owner: LockOwner | undefined) => void,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  mkdirSync(folder, { recursive: true });
  let mine = tryLock(folder);
  if (mine === undefined) onWait(ownerOf(folder, highest(folder)));
  for (; mine === undefined; mine = tryLock(folder)) await sleep(pollMs);
  try {
    return await work();
  } finally {
    orUndefined(() => writeFileSync(join(folder, String(mine)), free)); // a process that ends frees it too
  }
}

/** The number of the lock if it was to be had. */
function tryLock(folder: string): number | undefined {
  const last = highest(folder);
  if (last > 0 && !isFree(folder, last)) return undefined;
  const mine = last + 1;
  if (!makeFile(join(folder, String(mine)), printOwner(thisProcess()))) return undefined;
  const others = numbersIn(folder).filter((number) => number !== mine);
  if (others.some((number) => number > mine)) {
    rmSync(join(folder, String(mine)), { force: true }); // made in the place of one that was tidied away
    return undefined;
  }
  for (const number of others) rmSync(join(folder, String(number)), { force: true });
  return mine;
}

/** 0 if there is none. */
function highest(folder: string): number {
  return Math.max(0, ...numbersIn(folder));
}

function numbersIn(folder: string): number[] {
  return readdirSync(folder)
    .filter((name) => /^[1-9][0-9]{0,14}$/.test(name))
    .map(Number);
}

function makeFile(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (isSystemError(error) && error.code === 'EEXIST') return false;
    if (isSystemError(error)) error.path ??= file; // Node names no file where there is no space
    throw error;
  }
}

function isFree(folder: string, number: number): boolean {
  const stats = statSync(join(folder, String(number)), { throwIfNoEntry: false });
  if (stats === undefined) return false; // somebody else was quicker: look again
  const ageMs = Date.now() - stats.mtimeMs;
  const text = textOf(folder, number);
  if (text === free) return true;
  const owner = parseOwner(text);
  if (owner === undefined) return ageMs > longestBirthMs;
  return isHere(owner) ? isDead(owner) : ageMs > longestRunMs;
}

function ownerOf(folder: string, number: number): LockOwner | undefined {
  return parseOwner(textOf(folder, number));
}

function textOf(folder: string, number: number): string {
  try {
    return readFileSync(join(folder, String(number)), 'utf8');
  } catch {
    return '';
  }
}

function printOwner({ pid, started, host }: LockOwner): string {
  return `${pid} ${started} ${host}`;
}

function parseOwner(text: string): LockOwner | undefined {
  const [, pid, started = '', host = ''] = /^([0-9]+) ([0-9]*) (.*)$/.exec(text) ?? [];
  return pid === undefined ? undefined : { pid: Number(pid), started, host };
}

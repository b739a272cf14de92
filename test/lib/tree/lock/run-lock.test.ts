import { spawn, spawnSync } from 'node:child_process';
import fs, { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDead, thisProcess, type LockOwner } from '../../../../lib/tree/lock/lock-owner';
import { withLock } from '../../../../lib/tree/lock/run-lock';

const folder = mkdtempSync(join(tmpdir(), 'keelson-lock-'));
const lock = join(folder, 'lock');

beforeEach(() => rmSync(lock, { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const self = thisProcess();
const dead = { ...self, pid: spawnSync(process.execPath, ['-e', '0']).pid };

/** Takes the lock and says for whom it had to wait. */
async function takeLock(): Promise<(LockOwner | undefined)[]> {
  const waited: (LockOwner | undefined)[] = [];
  await withLock(
    lock,
    (owner) => waited.push(owner),
    () => undefined,
  );
  return waited;
}

/** A lock as another process has it. */
function hold(text: string, ageMs = 0): string {
  mkdirSync(lock, { recursive: true });
  const file = join(lock, '7');
  writeFileSync(file, text);
  const then = new Date(Date.now() - ageMs);
  utimesSync(file, then, then);
  return file;
}

const printed = ({ pid, started, host }: LockOwner): string => `${pid} ${started} ${host}`;

test('work under one lock never overlaps', async () => {
  const log: string[] = [];
  const work = async (name: string): Promise<void> => {
    log.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    log.push(`${name} ends`);
  };
  const waited: (LockOwner | undefined)[] = [];
  await Promise.all(
    ['a', 'b', 'c'].map((name) =>
      withLock(
        lock,
        (owner) => waited.push(owner),
        () => work(name),
      ),
    ),
  );
  const [first = '', second = '', third = ''] = log.filter((_, at) => at % 2 === 0).map((line) => line.charAt(0));
  expect(log).toEqual([first, second, third].flatMap((name) => [`${name} begins`, `${name} ends`]));
  expect(waited).toEqual([self, self]);
});

test('the lock is free again when the work fails, and one file is all that stays', async () => {
  const fail = (): never => {
    throw new Error('failed');
  };
  await expect(withLock(lock, () => undefined, fail)).rejects.toThrow('failed');
  expect(await takeLock()).toEqual([]);
  expect(readdirSync(lock)).toEqual(['2']);
});

test.each([
  ['of a process that is no more', printed(dead), 0],
  ['of a process whose number another one has now', printed({ ...self, started: '1' }), 0],
  ['of another machine, ten minutes old', printed({ ...self, host: 'elsewhere' }), 11 * 60_000],
  ['that died before it said who it is', '', 3000],
  ['that is free', 'free', 0],
])('a lock %s is taken over at once', async (_, text, ageMs) => {
  hold(text, ageMs);
  expect(await takeLock()).toEqual([]);
  expect(readFileSync(join(lock, '8'), 'utf8')).toBe('free');
});

test.each([
  ['of a process that runs', printed(self), self],
  ['of another machine', printed({ ...dead, host: 'elsewhere' }), { ...dead, host: 'elsewhere' }],
  ['that is just being made', '', undefined],
])('a lock %s is waited for, and whose it is can be told', async (_, text, owner) => {
  const file = hold(text);
  const taken = takeLock();
  const outcome = await Promise.race([taken, new Promise((resolve) => setTimeout(resolve, 200, 'waiting'))]);
  expect(outcome).toBe('waiting');
  writeFileSync(file, 'free');
  expect(await taken).toEqual([owner]);
});

test('whoever looked before others came does not get in beside them', async () => {
  const newer = hold(printed(self)); // made in place of 5, which this one saw free
  const look = jest.spyOn(fs, 'readdirSync').mockReturnValueOnce(['5'] as never);
  writeFileSync(join(lock, '5'), 'free');
  const taken = takeLock();
  expect(look).toHaveBeenCalled();
  expect(readdirSync(lock)).not.toContain('6');
  look.mockRestore();
  const outcome = await Promise.race([taken, new Promise((resolve) => setTimeout(resolve, 150, 'waiting'))]);
  expect(outcome).toBe('waiting');
  writeFileSync(newer, 'free');
  await taken;
});

test('a process is known to run as long as it does', async () => {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => undefined, 60000)']);
  const owner = { ...self, pid: child.pid ?? 0, started: '' };
  expect(isDead(owner)).toBe(false);
  const ended = new Promise((resolve) => child.on('close', resolve));
  child.kill('SIGKILL');
  await ended;
  expect(isDead(owner)).toBe(true);
});

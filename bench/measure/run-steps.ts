import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figures } from './figures';
import type { Step } from './step';

/** GNU time tells processor time and memory of a command and of all that it starts; Node only of itself. */
const gnuTime = '/usr/bin/time';

/** Whether processor time and memory can be measured here. */
export function hasResourceFigures(): boolean {
  return existsSync(gnuTime);
}

/**
 * Runs commands one after the other, and measures them as one.
 *
 * @throws Error with what a command said when it fails
 */
export function runSteps(steps: readonly Step[]): Figures {
  const notes = mkdtempSync(join(tmpdir(), 'keelson-bench-'));
  try {
    const started = performance.now();
    const used = steps.map((step) => runStep(step, notes));
    const wallMs = performance.now() - started - sum(steps.map(leftOut));
    if (!hasResourceFigures()) return { wallMs };
    return { wallMs, cpuMs: sum(used.map(({ cpuMs }) => cpuMs)), peakMiB: Math.max(...used.map((one) => one.peakMiB)) };
  } finally {
    rmSync(notes, { recursive: true });
  }
}

/**
 * Runs a command without measuring it.
 *
 * @returns its exit code and what it said on both outputs
 */
export function tryStep({ command, args, cwd, env }: Step): { readonly code: number | null; readonly said: string } {
  const options = { cwd, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
  const { status, stdout, stderr } = spawnSync(command, args, options);
  return { code: status, said: `${stderr}${stdout}` };
}

function runStep(step: Step, notes: string): { readonly cpuMs: number; readonly peakMiB: number } {
  const [used, said] = [join(notes, 'used'), join(notes, 'said')];
  const timed = ['-f', '%U %S %M', '-o', used, step.command, ...step.args];
  const [command, args] = hasResourceFigures() ? [gnuTime, timed] : [step.command, step.args];
  const [output, errors] = [openSync(step.output ?? '/dev/null', 'w'), openSync(said, 'w')];
  const env = { ...process.env, ...step.env };
  const { status, error } = spawnSync(command, args, { cwd: step.cwd, env, stdio: ['ignore', output, errors] });
  closeSync(output);
  closeSync(errors);
  if (status !== 0) {
    const told = error?.message ?? readFileSync(said, 'utf8').slice(-2000);
    throw new Error(`${[step.command, ...step.args].join(' ')} ended with ${status}:\n${told}`);
  }
  return hasResourceFigures() ? parseUsed(readFileSync(used, 'utf8')) : { cpuMs: 0, peakMiB: 0 };
}

/** Reads `<user seconds> <system seconds> <KiB>`. */
function parseUsed(text: string): { readonly cpuMs: number; readonly peakMiB: number } {
  const [user = 0, system = 0, peakKiB = 0] = text.trim().split(' ').map(Number);
  return { cpuMs: Math.round((user + system) * 1000), peakMiB: Math.round(peakKiB / 1024) };
}

function leftOut({ leftOut: file }: Step): number {
  return file === undefined ? 0 : Number(readFileSync(file, 'utf8'));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

import { spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/**
 * How Node runs what synthesizes: the validator is WebAssembly, and by default Node spends more on running it than it does.
 * It collects garbage hundreds of times while the validator starts, by threads that wait for each other, and translates it
 * anew with more threads than there are cores. Measured on two cores: half the time for each.
 */
const nodeOptions = ['--single-threaded-gc', '--wasm-num-compilation-tasks=1'];

/**
 * Runs one of the project's programs at its root.
 *
 * @param {string} program relative to the root
 * @param {string[]} args
 * @returns {number} its exit code; 128 and the number of the signal that ended it
 */
export function run(program, ...args) {
  const { status, signal, error } = spawnSync(process.execPath, [...nodeOptions, join(root, program), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (error !== undefined) throw error;
  return status ?? 128 + constants.signals[signal];
}

import { spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/**
 * Runs one of the project's programs at its root.
 *
 * @param {string} program relative to the root
 * @param {string[]} args
 * @returns {number} its exit code; 128 and the number of the signal that ended it
 */
export function run(program, ...args) {
  const { status, signal, error } = spawnSync(process.execPath, [join(root, program), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (error !== undefined) throw error;
  return status ?? 128 + constants.signals[signal];
}

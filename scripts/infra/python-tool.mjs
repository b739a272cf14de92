import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * A program in Python, installed from PyPI once and kept outside of the repository, like the other tools: in a folder that
 * is named for what its requirements pin, and that is there only when it is whole.
 *
 * @param {string} name
 * @param {string} requirements file that pins it and all that it needs
 * @returns {{ python: string } | { missing: string }} the Python to run it with `-m`, or why there is none
 */
export function pythonTool(name, requirements) {
  const cache = process.env['KEELSON_TOOLS'] ?? join(homedir(), '.cache/keelson/tools');
  const hash = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const place = join(cache, `${name}-${hash}`);
  const found = { python: join(place, 'bin', 'python') };
  if (existsSync(place)) return found;
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, `.${name}-`));
  try {
    const failure = install(folder, requirements);
    if (failure !== undefined) return { missing: `${name} needs Python 3.10 or newer and PyPI: ${failure}` };
    moveInto(folder, place);
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {string} requirements
 * @returns {string | undefined} why it failed
 */
function install(folder, requirements) {
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--retries', '1'];
  return (
    failureOf('python3', ['-m', 'venv', folder]) ??
    failureOf(join(folder, 'bin', 'python'), [...pip, '--requirement', requirements])
  );
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {string | undefined}
 */
function failureOf(command, args) {
  const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  if (error !== undefined) return error.message;
  return status === 0 ? undefined : (stderr.trim().split('\n').at(-1) ?? `${command} failed`);
}

/**
 * @param {string} folder
 * @param {string} place
 */
function moveInto(folder, place) {
  try {
    renameSync(folder, place);
  } catch (error) {
    if (!existsSync(place)) throw error; // else another run was first, with the same result
  }
}

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');

/**
 * Python with a pinned program, installed once.
 *
 * @param requirements relative to the repository
 * @returns undefined without Python or PyPI, and says so
 */
export function pythonWith(name: string, requirements: string): string | undefined {
  const args = ['scripts/infra/python.mjs', name, requirements];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status === 0) return stdout.trim();
  console.warn(`skipped: ${stderr.trim()}`);
  return undefined;
}

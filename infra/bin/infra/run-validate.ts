import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * Runs `keelson validate`: what it refuses in a description, such as a budget that does not suffice or a version out of
 * support, is not to be deployed either.
 *
 * @param root absolute path of the repository
 * @param show prints what it said, when it found an error
 * @returns whether it found none
 */
export function runValidate(root: string, show: (text: string) => void): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const command = [join(root, 'bin', 'keelson'), 'validate'];
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const told: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => told.push(text.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code !== 0) show(told.join(''));
      resolve(code === 0);
    });
  });
}

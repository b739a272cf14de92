import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';

/**
 * Runs the CDK's own command, without a shell and with this terminal.
 *
 * @param root absolute path of the repository
 * @returns its exit code
 */
export function runCdk(root: string, args: readonly string[]): Promise<number> {
  const command = join(root, 'node_modules', 'aws-cdk', 'bin', 'cdk');
  return new Promise((resolve, reject) => {
    // notices are news about the CDK from the network
    const child = spawn(process.execPath, [command, ...args, '--no-notices'], {
      cwd: join(root, 'infra'),
      env: process.env,
      stdio: 'inherit',
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

import { spawn, type StdioOptions } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';

/**
 * Runs the CDK's own command, without a shell and with this terminal.
 *
 * A synthesis first goes without the places of constructs, which cost a sixth of its time and are shown with findings only:
 * when there is one, it runs once more.
 *
 * @param root absolute path of the repository
 * @param show prints what a synthesis without findings said
 * @returns its exit code
 */
export async function runCdk(root: string, args: readonly string[], show: (text: string) => void): Promise<number> {
  if (args[0] === 'synth') {
    const { code, told } = await run(root, args, { isQuick: true });
    if (code === 0) {
      show(told);
      return 0;
    }
  }
  return (await run(root, args, { isQuick: false })).code;
}

interface Run {
  readonly code: number;
  /** What it printed, when it ran without this terminal. */
  readonly told: string;
}

function run(root: string, args: readonly string[], { isQuick }: { readonly isQuick: boolean }): Promise<Run> {
  const command = join(root, 'node_modules', 'aws-cdk', 'bin', 'cdk');
  const stdio: StdioOptions = isQuick ? ['ignore', 'pipe', 'pipe'] : 'inherit';
  return new Promise((resolve, reject) => {
    // notices are news about the CDK from the network
    const child = spawn(process.execPath, [command, ...args, '--no-notices'], {
      cwd: join(root, 'infra'),
      env: { ...process.env, ...(isQuick && { CDK_DISABLE_STACK_TRACE: '1' }) },
      stdio,
    });
    const told: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => told.push(text.toString()));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      resolve({ code: code ?? 128 + (signal === null ? 0 : constants.signals[signal]), told: told.join('') });
    });
  });
}

import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { toolPath } from '../tools/tool-path';

/** What a command printed, and how it ended. */
export interface Printed {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the kubectl of the cluster's own version. It may fail: the caller looks at the code. */
export type Kubectl = (args: readonly string[], input?: string) => Promise<Printed>;

/** @param home folder for kubectl's cache, so that clusters do not see each other's */
export function createKubectl(kubeconfig: string, home: string): Kubectl {
  return async (args, input = '') => {
    const env = { PATH: process.env['PATH'], HOME: home, KUBECONFIG: kubeconfig };
    const child = spawn(toolPath('kubectl'), args, { env, stdio: 'pipe' });
    child.stdin.on('error', () => undefined); // it need not read its input
    child.stdin.end(input);
    const ended = new Promise<number>((resolve, reject) => {
      child.on('error', reject).on('exit', (code) => resolve(code ?? 1));
    });
    const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
    return { code, stdout, stderr };
  };
}

import { runKeelson } from './run-keelson';
import type { Program } from './program';

/** Runs keelson in this process: reads its arguments, writes to its outputs and sets its exit code. */
export async function startKeelson(program: Program): Promise<void> {
  const { argv, env, stdout, stderr } = process;
  // a reader that has seen enough, such as `head`, is no failure
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.exitCode = await runKeelson(program, {
    argv: argv.slice(2),
    env,
    project: env['KEELSON_PROJECT'] ?? process.cwd(),
    stdout,
    stderr,
    elapsed: () => performance.now(),
  });
}

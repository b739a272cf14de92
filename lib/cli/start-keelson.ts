import { runKeelson } from './run-keelson';
import type { Program } from './program';

/**
 * Runs keelson in this process: reads its arguments, writes to its outputs and sets its exit code.
 *
 * @param program default: none, outside of a project
 */
export async function startKeelson(program?: Program): Promise<void> {
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
    today: () => new Date().toISOString().slice(0, 10),
    stdin: readStandardInput,
    elapsed: () => performance.now(),
  });
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

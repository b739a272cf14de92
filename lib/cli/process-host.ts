import type { Host } from './host';

/** What a run sees of this process. */
export function processHost(): Host {
  const { argv, env, stdout, stderr } = process;
  const day = new Date().toISOString().slice(0, 10); // one day for the whole run, also at midnight
  return {
    argv: argv.slice(2),
    env,
    project: env['KEELSON_PROJECT'] ?? process.cwd(),
    packageFolder: env['KEELSON_PACKAGE'],
    code: env['KEELSON_CODE'],
    state: env['KEELSON_STATE'],
    programFile: env['KEELSON_PROGRAM'],
    stdout,
    stderr,
    today: () => day,
    stdin: readStandardInput,
    elapsed: () => performance.now(),
  };
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

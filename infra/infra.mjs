// Runs one of the commands: `node infra/infra.mjs deploy dev`.
import { createInterface } from 'node:readline/promises';
import { load } from './load.mjs';

// the SDK's version is pinned, so what it says about later ones is no news for whoever deploys
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';

const { main } = load('bin/infra.ts');
const { argv, stdin, stdout } = process;
process.exitCode = await main(argv.slice(2), stdin.isTTY ? ask : undefined);

/** @param {string} question */
async function ask(question) {
  const terminal = createInterface({ input: stdin, output: stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

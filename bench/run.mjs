// Measures keelson beside other tools: `npm run bench -- --help` lists the options. With `--check` it is a test: a promise
// that is missed makes it exit with 1, and the last line is "<n> passed, <n> failed".
import { join } from 'node:path';
import { loadTypeScript } from '../scripts/tools/load-typescript.mjs';

const { main } = loadTypeScript(join(import.meta.dirname, 'main.ts'));
const { stderr } = process;

process.exitCode = await main(process.argv.slice(2), {
  say: (line) => {
    clearLine();
    console.log(line);
  },
  progress: (line) => {
    clearLine();
    if (stderr.isTTY) stderr.write(line.slice(0, stderr.columns - 1));
  },
});
clearLine();

function clearLine() {
  if (stderr.isTTY) stderr.write('\r\u001b[K');
}

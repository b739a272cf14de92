// Prints the Python to run a pinned program with: `node scripts/infra/python.mjs NAME REQUIREMENTS`. Exit code 4, and why,
// where there is none.
import { pythonTool } from './python-tool.mjs';

const [name, requirements] = process.argv.slice(2);
const tool = pythonTool(name, requirements);
if ('missing' in tool) {
  console.error(tool.missing);
  process.exitCode = 4;
} else {
  console.log(tool.python);
}

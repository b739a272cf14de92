// Owns the processes and the folder of one cluster: `node supervisor.mjs <folder>`. A line of JSON on standard input
// starts a process. When the input ends, because the cluster is stopped or because whoever started it died in whatever
// way, every process is killed and the folder removed: nobody needs to clean up.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const [, , folder] = process.argv;
// Go programs that start and soon end: less collecting of garbage halves the work of starting, within bounds
const env = { GOGC: '400', GOMEMLIMIT: '1500MiB', ...process.env };
const running = new Set();
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop());
process.on('uncaughtException', ({ message }) => {
  tell({ name: 'supervisor', reason: message });
  void stop();
});
process.stdout.on('error', () => undefined); // nobody listens any more
const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => start(JSON.parse(line)));
lines.on('close', () => void stop());

function start({ name, command, args }) {
  if (stopping) return;
  const log = openSync(join(folder, `${name}.log`), 'a');
  const child = spawn(command, args, { stdio: ['ignore', log, log], cwd: folder, env });
  closeSync(log);
  running.add(child);
  child.on('error', ({ message }) => ended(child, { name, reason: message }));
  child.on('exit', (code, signal) => ended(child, { name, reason: `exit ${code ?? signal}` }));
}

function ended(child, report) {
  running.delete(child);
  if (!stopping) tell(report);
}

function tell(report) {
  process.stdout.write(`${JSON.stringify(report)}\n`);
}

async function stop() {
  if (stopping) return;
  stopping = true;
  const gone = [...running].map((child) => once(child, 'exit'));
  for (const child of running) child.kill('SIGKILL'); // there is nothing worth saving
  await Promise.all(gone);
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}

import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** On Linux, where writing two thousand files a hundred times takes seconds and not minutes. */
const memory = '/dev/shm';

/** Bundles `write-version.ts` into a new folder, so that a process starts in a moment. */
export function buildProgram(): string {
  const folder = mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'keelson-kill-'));
  const outfile = join(folder, 'write-version.cjs');
  buildSync({ entryPoints: [join(__dirname, 'write-version.ts')], outfile, bundle: true, platform: 'node' });
  return outfile;
}

/** What a run says: when it begins and before it writes. */
export type Moment = 'ready' | 'planned';

/** How a run ended. */
export interface Ended {
  readonly output: string;
  /** null if it was killed. */
  readonly exitCode: number | null;
  /** From a moment to the end. */
  millisecondsFrom(moment: Moment): number;
}

/**
 * Runs the program.
 *
 * @param kill when to kill it; default: let it end
 */
export function runVersion(
  program: string,
  folder: string,
  version: number,
  kill?: { readonly after: Moment; readonly milliseconds: number },
): Promise<Ended> {
  const child = spawn(process.execPath, [program, folder, String(version)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  const moments = new Map<string, number>();
  child.stdout.on('data', (text: Buffer) => {
    output += text.toString();
    for (const line of text.toString().split('\n')) {
      moments.set(line, performance.now());
      if (line === kill?.after) killLater(child, kill.milliseconds);
    }
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => {
      const end = performance.now();
      resolve({ output, exitCode, millisecondsFrom: (moment) => end - (moments.get(moment) ?? end) });
    });
  });
}

function killLater(child: ChildProcess, milliseconds: number): void {
  setTimeout(() => child.kill('SIGKILL'), milliseconds).unref();
}

/** Everything below a folder: files with their text, and folders, by path. */
export function contentsOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(folder.length + 1), entry.isFile() ? readFileSync(path, 'utf8') : ''];
  });
  return Object.fromEntries(entries.sort(([one = ''], [other = '']) => (one < other ? -1 : 1)));
}

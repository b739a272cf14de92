import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { removeLeftovers } from './remove-leftovers';
import { sourceFolder, toolCache, toolFolder, toolOf } from './tool-folder';
import type { Tool, ToolName } from './tools';

const run = promisify(execFile);

export interface BuildOptions {
  /** The Go command. */
  readonly go: string;
  /** Gets one line a step. */
  readonly tell: (line: string) => void;
}

/**
 * Builds a tool beside its place and moves it there when it is whole, so nobody ever finds half a tool, and of two
 * builds at once the first to end wins.
 *
 * @throws Error with Go's own message
 */
export async function buildTool(name: ToolName, { go, tell }: BuildOptions): Promise<void> {
  mkdirSync(toolCache(), { recursive: true });
  removeLeftovers(toolCache());
  const folder = mkdtempSync(join(toolCache(), `.${name}-`));
  const context = { name, go, folder };
  try {
    for (const [binary, path] of Object.entries(toolOf(name).binaries)) {
      tell(`${name}: building ${binary} ...`);
      const started = performance.now();
      await buildBinary(context, binary, path);
      tell(`${name}: ${binary} took ${Math.round((performance.now() - started) / 1000)} s`);
    }
    await copyFiles(context, toolOf(name).files ?? {});
    moveInto(folder, toolFolder(name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Context {
  readonly name: ToolName;
  readonly go: string;
  readonly folder: string;
}

async function buildBinary(context: Context, binary: string, path: string): Promise<void> {
  const variables = (toolOf(context.name).variables ?? []).map((variable) => `-X ${variable}`);
  const flags = ['-trimpath', '-mod=readonly', '-ldflags', ['-s', '-w', ...variables].join(' ')];
  await runGo(context, 'build', ...flags, '-o', join(context.folder, 'bin', binary), path);
}

async function copyFiles(context: Context, files: NonNullable<Tool['files']>): Promise<void> {
  for (const [file, { module, parts }] of Object.entries(files)) {
    const source = (await runGo(context, 'list', '-m', '-f', '{{.Dir}}', module)).trim();
    const contents = parts.map((part) => readFileSync(join(source, part), 'utf8'));
    writeFileSync(join(context.folder, file), contents.join('\n---\n'));
  }
}

async function runGo({ name, go }: Context, ...args: string[]): Promise<string> {
  try {
    const env = { ...process.env, CGO_ENABLED: '0' };
    const { stdout } = await run(go, args, { cwd: sourceFolder(name), env, maxBuffer: 2 ** 26 });
    return stdout;
  } catch (error) {
    const told = typeof error === 'object' && error !== null && 'stderr' in error ? error.stderr : error;
    throw new Error(`${name} could not be built: go ${args[0]} says\n${String(told).trim()}`, { cause: error });
  }
}

function moveInto(folder: string, place: string): void {
  try {
    renameSync(folder, place);
  } catch (error) {
    if (!existsSync(place)) throw error; // else another build was first, with the same result
  }
}

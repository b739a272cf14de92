import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pages } from '../docs/pages';

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Says when main.ts is evaluated, which is what the launcher spares, and whose it is. */
const tell = `if (process.env['TELL'] !== undefined) console.error('evaluated by', process.env['KEELSON_PACKAGE']);\n`;

/** The repository of a second company, exactly as docs/install.md tells to write it. */
export function writeCompany(folder: string): void {
  const page = pages().find(({ file }) => file === 'docs/install.md');
  for (const { heading, text } of page?.blocks ?? []) {
    const file = /^`(.+\.\w+)`$/.exec(heading)?.[1];
    if (file !== undefined) write(folder, file, file === 'main.ts' ? text + tell : text);
  }
}

export function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** Runs keelson as npm scripts do, or another program that a folder is given for. */
export function keelson(folder: string, line: string, env: NodeJS.ProcessEnv = {}): Run {
  return run(join(folder, 'node_modules/.bin/keelson'), { folder, line, env });
}

export function run(
  program: string,
  { folder, line, env = {} }: { folder: string; line: string; env?: NodeJS.ProcessEnv },
): Run {
  const { CDK8S_OUTDIR: _, FORCE_COLOR: __, NODE_PATH: ___, ...own } = process.env;
  const options = { cwd: folder, env: { ...own, ...env }, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(program, line.split(' '), options);
  return { status, stdout, stderr };
}

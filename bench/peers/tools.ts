import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildTools } from '../../test/tools/build-tools';
import { sourceFolder, toolFolder } from '../../test/tools/tool-folder';
import type { ToolName } from '../../test/tools/tools';

export function hasTools(names: readonly ToolName[]): boolean {
  return names.every((name) => existsSync(toolFolder(name)));
}

/** Builds tools that are missing. @returns whether all are there now */
export async function makeTools(names: readonly ToolName[], tell: (line: string) => void): Promise<boolean> {
  return hasTools(names) || (await buildTools(names, tell)) === 0;
}

/** The version of a module that a tool is built from. */
export function moduleVersion(tool: ToolName, module: string): string {
  const line = readFileSync(join(sourceFolder(tool), 'go.mod'), 'utf8')
    .split('\n')
    .find((text) => text.includes(`${module} v`));
  return /v(\S+)/.exec(line?.split(module)[1] ?? '')?.[1] ?? 'unknown';
}

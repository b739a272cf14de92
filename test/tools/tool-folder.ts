import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { tools, type Tool, type ToolName } from './tools';

/** Where the module of a tool stands. */
export function sourceFolder(name: ToolName): string {
  return join(__dirname, name);
}

/**
 * Where a tool is kept once it is built: named for everything that it is made from, so a changed tool is built anew and
 * an unchanged one never. It is there only when it is whole.
 */
export function toolFolder(name: ToolName): string {
  const hash = createHash('sha256');
  for (const file of ['go.mod', 'go.sum']) hash.update(readFileSync(join(sourceFolder(name), file)));
  hash.update(JSON.stringify(tools[name]));
  return join(toolCache(), `${name}-${hash.digest('hex').slice(0, 12)}`);
}

/** The folder of all built tools: `KEELSON_TOOLS`, or one in the user's cache. */
export function toolCache(): string {
  return process.env['KEELSON_TOOLS'] ?? join(homedir(), '.cache/keelson/tools');
}

/** A tool as the table has it, without the narrow type of its own line. */
export function toolOf(name: ToolName): Tool {
  return tools[name];
}

/** The names of all tools. */
export function toolNames(): readonly ToolName[] {
  return Object.keys(tools).filter(isToolName);
}

export function isToolName(name: string): name is ToolName {
  return Object.hasOwn(tools, name);
}

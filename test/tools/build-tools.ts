import { existsSync } from 'node:fs';
import { buildTool } from './build-tool';
import { findGo } from './find-go';
import { isToolName, toolFolder, toolNames } from './tool-folder';
import type { ToolName } from './tools';

/**
 * Builds what is missing of these tools, by default of all, one after the other: Go itself uses every core.
 *
 * @param tell gets one line a step
 * @returns exit code: 0, 1 when a tool could not be built, 2 for an unknown name
 */
export async function buildTools(names: readonly string[], tell: (line: string) => void): Promise<number> {
  const unknown = names.filter((name) => !isToolName(name));
  if (unknown.length > 0) {
    tell(`no tool called ${unknown.join(', ')}; there are ${toolNames().join(', ')}`);
    return 2;
  }
  const wanted = names.length === 0 ? toolNames() : names.filter(isToolName);
  const missing = wanted.filter((name) => !existsSync(toolFolder(name)));
  for (const name of wanted) if (!missing.includes(name)) tell(`${name}: there`);
  return missing.length === 0 ? 0 : await buildAll(missing, tell);
}

async function buildAll(missing: readonly ToolName[], tell: (line: string) => void): Promise<number> {
  try {
    const go = await findGo();
    for (const name of missing) await buildTool(name, { go, tell });
    return 0;
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

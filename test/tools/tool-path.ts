import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toolFolder, toolNames, toolOf } from './tool-folder';
import type { BinaryName, ToolName } from './tools';

/**
 * Path of an executable, such as `toolPath('kubectl')`.
 *
 * @throws Error that says what to run when it is not built
 */
export function toolPath(binary: BinaryName): string {
  const tool = toolNames().find((name) => Object.hasOwn(toolOf(name).binaries, binary));
  if (tool === undefined) throw new Error(`no tool makes "${binary}"`);
  return builtFile(tool, join('bin', binary));
}

/** Path of a file that kwok is run with. */
export function stagesPath(): string {
  return builtFile('kwok', 'stages.yaml');
}

function builtFile(tool: ToolName, file: string): string {
  const path = join(toolFolder(tool), file);
  if (!existsSync(path)) throw new Error(`${path} is missing: run \`npm run tools ${tool}\``);
  return path;
}

import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

export type ToolName = 'helm' | 'kustomize';

/** The variables that name an executable instead of the one in PATH. */
const variables: { readonly [name in ToolName]: string } = { helm: 'KEELSON_HELM', kustomize: 'KEELSON_KUSTOMIZE' };

/** What the user can do where a tool is not found. */
export function howToInstall(tool: ToolName): string {
  const url =
    tool === 'helm' ? 'https://helm.sh/docs/intro/install' : 'https://kubectl.docs.kubernetes.io/installation';
  return `install ${tool} (${url}), or set ${variables[tool]} to its path`;
}

/** Absolute path of a tool; undefined where there is none. Relative folders in PATH are passed over. */
export function findTool(tool: ToolName): string | undefined {
  const named = process.env[variables[tool]];
  if (named !== undefined && named !== '') return isExecutable(named) ? realpathSync(named) : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  return folders.map((folder) => join(folder, tool)).find(isExecutable);
}

/**
 * What changes when a tool is exchanged, without running it.
 *
 * @returns `absent` where there is none
 */
export function toolState(tool: ToolName): string {
  const path = findTool(tool);
  if (path === undefined) return 'absent';
  const { size, mtimeMs } = statSync(path);
  return `${size} bytes of ${new Date(mtimeMs).toISOString()}`;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { foreignError } from '../foreign-error';
import type { Workplace } from '../files/with-copies';
import { findTool, howToInstall, type ToolName } from './find-tool';

/** A chart of 5 MB renders in a second. */
const mostSeconds = 60;
/** The largest charts print some 5 MB, nearly all of it CRDs. */
const mostBytes = 64 * 1024 * 1024;
const mostTold = 1000;

/** What a run is for. */
export interface ToolRun {
  readonly tool: ToolName;
  /** Bundle that needs it, for problems. */
  readonly bundle: string;
  /** Path of what is rendered, relative to the project, for problems. */
  readonly source: string;
  /** Texts that no problem may repeat. Default: none. */
  readonly secrets?: () => readonly string[];
}

/**
 * Runs a tool without a shell, in an environment that holds nothing of the user's: no configuration, plugins, cluster,
 * registry, proxy or other programs.
 *
 * @returns what it printed
 * @throws PlatformError `FOREIGN_TOOL_MISSING`; `FOREIGN_TOOL_FAILED` with what it said
 */
export async function runTool(run: ToolRun, args: readonly string[], workplace: Workplace): Promise<Buffer> {
  const { tool, bundle } = run;
  const binary = findTool(tool);
  if (binary === undefined) {
    const message = `the bundle ${bundle} needs ${tool}, which is not installed`;
    throw foreignError('FOREIGN_TOOL_MISSING', message, { object: bundle, fix: howToInstall(tool) });
  }
  const env = bareEnvironment(join(workplace.folder, 'home'));
  const options = { cwd: workplace.folder, env, encoding: 'buffer', maxBuffer: mostBytes } as const;
  return new Promise((resolve, reject) => {
    const limits = { timeout: mostSeconds * 1000, killSignal: 'SIGKILL' } as const;
    execFile(binary, [...args], { ...options, ...limits }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(failure(error, stderr.toString('utf8'), run, workplace));
    }).stdin?.end();
  });
}

function bareEnvironment(home: string): NodeJS.ProcessEnv {
  mkdirSync(home, { recursive: true });
  const nowhere = 'http://127.0.0.1:9'; // the port of the discard service, which nobody runs
  return {
    HOME: home,
    TMPDIR: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_DATA_HOME: join(home, 'data'),
    KUBECONFIG: join(home, 'kubeconfig'),
    PATH: '',
    LC_ALL: 'C',
    GIT_ALLOW_PROTOCOL: 'none',
    HTTP_PROXY: nowhere,
    HTTPS_PROXY: nowhere,
  };
}

function failure(
  error: Error & { readonly code?: unknown; readonly killed?: boolean },
  stderr: string,
  { tool, bundle, source, secrets = () => [] }: ToolRun,
  { project, folder }: Workplace,
): Error {
  const place = { object: bundle, file: source };
  if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') {
    return foreignError('FOREIGN_TOOL_FAILED', `${tool} prints more than ${mostBytes} bytes`, place);
  }
  if (error.killed === true) {
    return foreignError('FOREIGN_TOOL_FAILED', `${tool} did not end within ${mostSeconds} seconds`, place);
  }
  const told = secrets()
    .reduce((text, secret) => text.replaceAll(secret, '***'), stderr)
    .replaceAll(`${project}/`, '')
    .replaceAll(folder, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('Use --debug'));
  const found = told.join(' ').replace(/^Error: /, '') || `it ended with ${String(error.code)}`;
  return foreignError('FOREIGN_TOOL_FAILED', `${tool} could not render this`, { ...place, found: shortened(found) });
}

function shortened(text: string): string {
  return text.length > mostTold ? `${text.slice(0, mostTold)}...` : text;
}

import { execFile } from 'node:child_process';
import { PlatformError, type Problem } from '../../problem';

/** What a run of git gave. */
export interface GitResult {
  /** 0: git did what it was asked. */
  readonly exitCode: number;
  readonly stdout: Buffer;
  /** For people, in English. */
  readonly stderr: string;
}

/** The most that one run may print: a platform of 24,000 objects has about 70 MB. */
const mostBytes = 1024 ** 3;

/** What hooks set for the repository that they run in; git finds the project's own by its folder. */
const ofHooks = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_NAMESPACE'];

/**
 * Runs git in a folder, without a shell, and never asks anybody anything. Arguments that come from a user belong behind
 * `--end-of-options`.
 *
 * @param input what git reads; default: nothing
 * @throws PlatformError `GIT_MISSING` where there is no git, `GIT_FAILED` where it was killed or printed too much
 */
export function runGit(folder: string, args: readonly string[], input = ''): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, env: environment(), encoding: 'buffer' as const, maxBuffer: mostBytes };
    const child = execFile('git', [...args], options, (error, stdout, stderr) => {
      const result = { stdout, stderr: stderr.toString('utf8') };
      if (error === null) return resolve({ ...result, exitCode: 0 });
      if (typeof error.code === 'number') return resolve({ ...result, exitCode: error.code });
      reject(failure(error, args));
    });
    child.stdin?.on('error', () => undefined); // git ended before it read everything: its exit code tells why
    child.stdin?.end(input);
  });
}

/**
 * As `runGit`, where nothing but a broken repository makes git refuse.
 *
 * @throws PlatformError `GIT_FAILED` with what git said
 */
export async function askGit(folder: string, args: readonly string[], input = ''): Promise<Buffer> {
  const result = await runGit(folder, args, input);
  if (result.exitCode === 0) return result.stdout;
  throw problem('GIT_FAILED', `git ${args[0] ?? ''} failed`, { found: firstLine(result) });
}

/** The first line that git printed for people. */
export function firstLine({ stderr }: GitResult): string {
  return (stderr.split('\n')[0] ?? '').replace(/^(fatal|error): /, '');
}

function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !ofHooks.includes(name));
  return {
    ...Object.fromEntries(inherited),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_LITERAL_PATHSPECS: '1',
  };
}

function failure(error: Error, args: readonly string[]): PlatformError {
  if ('code' in error && error.code === 'ENOENT') {
    return problem('GIT_MISSING', 'git is not installed', { fix: 'install git and put it into PATH' });
  }
  return problem('GIT_FAILED', `git ${args[0] ?? ''} did not end well`, { found: error.message });
}

function problem(code: string, message: string, rest: Pick<Problem, 'found' | 'fix'>): PlatformError {
  return new PlatformError([{ code, severity: 'error', message, ...rest }]);
}

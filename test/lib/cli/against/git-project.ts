import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A project in a real Git repository of its own. */
export interface GitProject {
  /** Absolute path of the project. */
  readonly folder: string;
  /** Absolute path of the repository. */
  readonly repository: string;
  /** Writes files, paths relative to the project. */
  write(files: { readonly [path: string]: string }): void;
  /** Commits everything there is and returns the commit's hash. */
  commit(message?: string): string;
  git(...args: readonly string[]): string;
  remove(): void;
}

/** @param inside folder of the project within the repository; default: its top */
export function makeGitProject(inside = ''): GitProject {
  const repository = realpathSync(mkdtempSync(join(tmpdir(), 'keelson-git-')));
  const folder = join(repository, inside);
  mkdirSync(folder, { recursive: true });
  const git = (...args: readonly string[]): string =>
    execFileSync('git', [...identity, ...args], {
      cwd: repository,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  git('init', '--quiet', '--initial-branch=main');
  return {
    folder,
    repository,
    git,
    write(files) {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
    },
    commit(message = 'change') {
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '-m', message);
      return git('rev-parse', 'HEAD');
    },
    remove: () => rmSync(repository, { recursive: true }),
  };
}

const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];

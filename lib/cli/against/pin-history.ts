import type { PinHistory } from '../../check/pin-history';
import type { Problem } from '../../problem';
import { readBlobs } from './read-blobs';
import { openRepository } from './repository';
import { askGit, runGit } from './run-git';

/** Commits of one file of pins that are looked at, the newest first: three releases a day for a year. */
const mostCommits = 1000;

/** A history, and what keeps it from being whole. */
export interface ReadPinHistory {
  readonly history: PinHistory;
  readonly problems: readonly Problem[];
}

/**
 * Every version of an environment's image pins that the commits up to HEAD have.
 *
 * @throws PlatformError `GIT_MISSING`, `GIT_NOT_A_REPOSITORY`
 */
export async function pinHistory(project: string, environment: string): Promise<ReadPinHistory> {
  const repository = await openRepository(project);
  const { folder } = repository;
  const file = `environments/images/${environment}.yaml`;
  const path = repository.pathOf(file) ?? file;
  const commits = await commitsOf(folder, path);
  const texts = await readBlobs(
    folder,
    commits.map((commit) => `${commit}:${path}`),
  );
  const problems = await gaps(folder, file, commits.length);
  const initial = Object.values(digestsOf(texts.slice(-1))).flat();
  return { history: { digests: digestsOf(texts), initial, isComplete: problems.length === 0 }, problems };
}

/** Newest first; those of merged branches too. A repository without commits has none. */
async function commitsOf(folder: string, path: string): Promise<readonly string[]> {
  const options = [
    '--full-history',
    '--topo-order',
    '--no-show-signature',
    `--max-count=${mostCommits}`,
    '--format=%H',
  ];
  const head = await runGit(folder, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  if (head.exitCode !== 0) return [];
  const stdout = await askGit(folder, ['log', ...options, 'HEAD', '--', path]);
  return stdout.toString('utf8').split('\n').filter(Boolean);
}

const key = /^(["']?)([a-z0-9][a-z0-9.-]*)\1\s*:/;
const digest = /\bdigest["']?\s*:\s*["']?(sha256:[0-9a-f]{64})\b/;

/**
 * The digests of all versions, by image. The files are written by machines, one key a line: reading a thousand versions
 * as YAML would take minutes, and what a version of last year has wrong is nobody's problem today.
 */
function digestsOf(texts: readonly (Buffer | undefined)[]): PinHistory['digests'] {
  const found = new Map<string, Set<string>>();
  for (const text of texts) {
    let image = '';
    for (const line of text?.toString('utf8').split('\n') ?? []) {
      image = key.exec(line)?.[2] ?? image;
      const pinned = digest.exec(line)?.[1];
      if (pinned !== undefined) found.set(image, (found.get(image) ?? new Set()).add(pinned));
    }
  }
  return Object.fromEntries([...found].map(([image, digests]) => [image, [...digests]]));
}

async function gaps(folder: string, file: string, commits: number): Promise<readonly Problem[]> {
  const place = { code: 'PIN_HISTORY_INCOMPLETE', severity: 'warning' as const, file };
  const stdout = await askGit(folder, ['rev-parse', '--is-shallow-repository']);
  if (stdout.toString('utf8').trim() === 'true') {
    const message = 'this clone is shallow, so whether an image was promoted in order cannot be told';
    return [
      { ...place, message, fix: 'fetch all commits: `git fetch --unshallow`, or fetch-depth: 0 in GitHub Actions' },
    ];
  }
  if (commits < mostCommits) return [];
  const message = `only the newest ${mostCommits} commits of this file are looked at`;
  return [{ ...place, message, fix: 'nothing to do, unless an older image is being brought back' }];
}

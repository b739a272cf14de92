import { didYouMean } from '../../problem';
import { UsageError, usageProblem } from '../usage-error';
import { askGit, runGit } from './run-git';

const accepted = 'a branch, tag or commit, such as "origin/main" or "HEAD~1"';

/**
 * The commit that a user's revision stands for.
 *
 * @throws UsageError for one that looks like an option, or that names no commit here
 */
export async function resolveRevision(folder: string, revision: string): Promise<string> {
  if (revision === '' || revision.startsWith('-') || revision.includes('\0')) {
    throw new UsageError([usageProblem(`"${revision}" is not a revision`, accepted)]);
  }
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const { exitCode, stdout } = await runGit(folder, args);
  const commit = stdout.toString('utf8').trim();
  if (exitCode === 0 && /^[0-9a-f]{40,64}$/.test(commit)) return commit;
  const meant = didYouMean(revision, await refs(folder));
  const fix = meant ?? 'fetch it: a clone of CI often holds the last commit only (`git fetch --unshallow`)';
  throw new UsageError([usageProblem(`there is no revision "${revision}"`, accepted, fix)]);
}

async function refs(folder: string): Promise<readonly string[]> {
  const stdout = await askGit(folder, ['for-each-ref', '--count=1000', '--format=%(refname:short)']);
  return stdout
    .toString('utf8')
    .split('\n')
    .filter((name) => name !== '');
}

import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import type { RememberedVerdicts } from '../../check';
import { isSystemError } from '../../problem';
import { diskCache, type RenderOptions } from '../../render';
import type { Session } from '../command';
import type { ProjectKinds } from '../crds/read-custom-kinds';
import { codeVariablesIn } from '../run-record/code-variables';
import { renderWithThreads, wantedThreads } from './threads';
import { verdictFiles } from './verdict-files';

/** Where a project keeps rendered bundles, and what rules said of its environments. */
const [folder, verdictFolder] = ['.keelson/cache', '.keelson/verdicts'];

/** What is known from earlier runs. */
export interface OpenedCache {
  readonly render: Pick<RenderOptions, 'cache' | 'code' | 'renderMisses'>;
  /** Default: unknown. */
  readonly verdicts?: RememberedVerdicts;
}

/**
 * The cache of a project, and what renders into it; none where nobody tells the digest of the code that renders, or where
 * the project cannot be written.
 *
 * @throws UsageError for a number of threads that is none
 */
export function openCache(
  session: Pick<Session, 'project' | 'packageFolder' | 'programFile' | 'env' | 'code'>,
  { kinds, isWary }: { readonly kinds: ProjectKinds; readonly isWary: boolean },
): OpenedCache {
  const { project, code: program, env } = session;
  const threads = wantedThreads(session);
  if (program === undefined) return { render: {} };
  try {
    const path = join(project, folder);
    const cache = diskCache(path, { isWary });
    accessSync(path, constants.W_OK);
    const code = JSON.stringify([program, kinds.digest, codeVariablesIn(env)]);
    return {
      // what a thread cannot keep in the folder, it keeps for itself: the second attempt renders here
      render: { cache, code, ...(!isWary && { renderMisses: renderWithThreads(session, path, threads) }) },
      verdicts: { code, memory: verdictFiles(join(project, verdictFolder)) },
    };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { render: {} };
  }
}

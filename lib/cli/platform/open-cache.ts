import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { isSystemError } from '../../problem';
import { diskCache, type RenderOptions } from '../../render';
import type { Session } from '../command';
import type { ProjectKinds } from '../crds/read-custom-kinds';
import { codeVariables } from '../run-record/code-variables';
import { renderWithThreads } from './threads';

/** Where a project keeps rendered bundles. */
const folder = '.keelson/cache';

/**
 * The cache of a project, and what renders into it; none where nobody tells the digest of the code that renders, or where
 * the project cannot be written.
 */
export function openCache(
  session: Pick<Session, 'project' | 'packageFolder' | 'programFile' | 'env' | 'code'>,
  { kinds, isWary }: { readonly kinds: ProjectKinds; readonly isWary: boolean },
): Pick<RenderOptions, 'cache' | 'code' | 'renderMisses'> {
  const { project, code, env } = session;
  if (code === undefined) return {};
  try {
    const path = join(project, folder);
    const cache = diskCache(path, { isWary });
    accessSync(path, constants.W_OK);
    return {
      cache,
      code: JSON.stringify([code, kinds.digest, codeVariables.map((name) => env[name] ?? null)]),
      renderMisses: renderWithThreads(session, path),
    };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return {};
  }
}

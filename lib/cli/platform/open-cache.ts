import { join } from 'node:path';
import { isSystemError } from '../../problem';
import { diskCache, type RenderOptions } from '../../render';
import type { Session } from '../command';
import type { ProjectKinds } from '../crds/read-custom-kinds';
import { renderWithThreads } from './threads';

/** Where a project keeps rendered bundles. */
const folder = '.keelson/cache';

/**
 * The cache of a project, and what renders into it; none where the code that renders is not known by a digest (it runs from its sources), or where
 * the project cannot be written.
 */
export function openCache(
  session: Pick<Session, 'project' | 'packageFolder' | 'programFile' | 'env' | 'code'>,
  { kinds, isWary }: { readonly kinds: ProjectKinds; readonly isWary: boolean },
): Pick<RenderOptions, 'cache' | 'code' | 'renderMisses'> {
  const { project, code } = session;
  if (code === undefined) return {};
  try {
    const path = join(project, folder);
    return {
      cache: diskCache(path, { isWary }),
      code: `${code} ${kinds.digest}`,
      renderMisses: renderWithThreads(session, path),
    };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return {};
  }
}
